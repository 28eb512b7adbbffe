/** What a plan wants less of, unless something good is done for those it befell. */
const HARM = /tu vong|chet|suy dinh duong|thua can|beo phi|thap coi|nhe can|gay com|thieu mau|thieu (?:vitamin|kem|iot|i-ot|vi chat)|bo hoc|luu ban|lay truyen|lay nhiem|nhiem hiv|mac benh|tai nan|thuong tich|duoi nuoc|xam hai|bao luc|bao hanh|lao dong tre em|lao dong trai|tao hon|ket hon som|can huyet|hoan canh dac biet|mo coi|bo roi|vi pham phap luat|toi pham|nghien|mua ban|mu chu|ho ngheo|tinh trang|khuyet tat|nguy co|bi (?:anh huong|boc lot|bo mac|nguoc dai)|kem phat trien|sinh con thu|mang thai|pha thai|mat can bang|lang thang|thieu nang luong|hut thuoc|cong viec nang nhoc/;
const GOOD = /(?<!khong )(?:duoc|dc)\s|biet |kien thuc|ky nang|tiep can|dat (?:chuan|tieu chuan|tieu chi)|co (?:the|dich vu|cong trinh|diem|noi|mo hinh|khu|can bo|phong|co so|nha)|tham gia|hoan thanh|di hoc|den truong|huy dong|phong,? ?(?:chong|ngua|tranh)|khong bi|an toan|phat hien|su dung|thuc hanh/;

/** Whether less of what these folded words name is better. */
export function namesHarm(subject: string): boolean {
  const harm = HARM.exec(subject);
  if (harm === null) return false;
  // "trẻ em bị xâm hại … được hỗ trợ" counts help; "được phát hiện bị xâm hại" still counts harm.
  const good = GOOD.exec(subject.slice(harm.index)) ?? GOOD.exec(subject.slice(0, harm.index));
  return good === null;
}
