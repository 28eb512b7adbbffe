/** The columns of a list of communes with their officers: their titles, and what else people call them, folded. */
export const OFFICER_COLUMNS = {
  code: { title: "Mã xã", also: ["ma", "ma dvhc", "ma don vi hanh chinh", "ma xa phuong"] },
  commune: { title: "Tên xã", also: ["xa", "xa phuong", "ten xa phuong", "ten xa phuong dac khu", "don vi hanh chinh"] },
  agency: { title: "Tên đơn vị", also: ["don vi", "co quan"] },
  name: { title: "Họ tên cán bộ", also: ["ho ten", "ho va ten", "ho va ten can bo", "can bo"] },
  username: { title: "Tên đăng nhập", also: ["tai khoan"] },
  email: { title: "Email", also: ["thu dien tu", "dia chi email"] },
  phone: { title: "Điện thoại", also: ["so dien thoai", "sdt", "dien thoai lien he"] },
} as const satisfies Record<string, { title: string; also: readonly string[] }>;
export type OfficerColumn = keyof typeof OFFICER_COLUMNS;
