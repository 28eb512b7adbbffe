/** What a unit is told of its report, in the words of an office. */
export interface Notice {
  subject: string;
  body: string;
}

interface About {
  /** "UBND xã Mường Phăng". */
  unit: string;
  /** "Báo cáo năm 2026". */
  report: string;
  planTitle: string;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const letter = ({ unit, report, planTitle }: About, paragraphs: readonly string[]): string =>
  [`Kính gửi: ${unit}`, `Về ${lowerFirst(report)} thực hiện ${planTitle}:`, ...paragraphs, "Trân trọng cảm ơn sự phối hợp của đơn vị."].join("\n\n");

/** `cells`: names of the figures with the reviewer's reasons. `note`: about the words and the evidence. */
export function returnedNotice(about: About, cells: readonly { name: string; reason: string }[], note: string): Notice {
  const list = cells.map(({ name, reason }) => `– ${name}: ${reason}`).join("\n");
  return {
    subject: `Đề nghị chỉnh sửa, bổ sung ${lowerFirst(about.report)}`,
    body: letter(about, [
      ...(cells.length > 0 ? [`Qua rà soát, đề nghị đơn vị chỉnh sửa, bổ sung ${cells.length} số liệu sau:\n${list}`] : []),
      ...(note === "" ? [] : [`Ý kiến chung: ${note}`]),
      "Đề nghị đơn vị mở báo cáo trong phần mềm, chỉnh sửa các nội dung nêu trên và gửi lại. Các số liệu khác giữ nguyên, không phải nhập lại.",
    ]),
  };
}

export const approvedNotice = (about: About): Notice => ({
  subject: `Đã phê duyệt ${lowerFirst(about.report)}`,
  body: letter(about, ["Báo cáo của đơn vị đã được phê duyệt. Số liệu đã khóa; nếu phát hiện sai sót, đề nghị đơn vị liên hệ cán bộ đầu mối cấp tỉnh để mở lại báo cáo."]),
});

export const reopenedNotice = (about: About, reason: string): Notice => ({
  subject: `Mở lại ${lowerFirst(about.report)}`,
  body: letter(about, [`Báo cáo của đơn vị đã được mở lại. Lý do: ${reason}`, "Đề nghị đơn vị kiểm tra, chỉnh sửa số liệu và gửi lại báo cáo. Số liệu đã phê duyệt vẫn được dùng cho đến khi báo cáo gửi lại được phê duyệt."]),
});

export const commentNotice = (about: About, figure: string, text: string): Notice => ({
  subject: `Ý kiến về số liệu “${figure}”`,
  body: letter(about, [`Người rà soát có ý kiến về số liệu “${figure}”: ${text}`, "Đề nghị đơn vị mở báo cáo trong phần mềm để xem và trao đổi."]),
});
