import { Refusal } from "@/lib/domain/result";

/** Why a file cannot be read, and what to do about it. */
export const sentences = {
  tooLarge: "Tệp lớn hơn 20 MB; hãy bỏ bớt ảnh hoặc chỉ giữ phần văn bản của kế hoạch rồi tải lên lại.",
  tooLong: "Văn bản dài quá mức của một kế hoạch; hãy chỉ giữ kế hoạch và phụ lục của nó rồi tải lên lại.",
  empty: "Tệp không có chữ nào; hãy kiểm tra lại tệp rồi chọn tệp có nội dung kế hoạch.",
  unknownKind: "Chỉ đọc được tệp .docx, .pdf có lớp chữ và .txt; hãy lưu tài liệu thành một trong các dạng này rồi tải lên lại.",
  oldWord: "Tệp là Word đời cũ (.doc) nên không đọc được; hãy mở bằng Word hoặc LibreOffice, lưu thành .docx rồi tải lên lại.",
  encryptedOffice: "Tệp Word đang được đặt mật khẩu; hãy bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu và tải lên lại.",
  encryptedPdf: "Tệp PDF đang được đặt mật khẩu; hãy bỏ mật khẩu hoặc xin bản không có mật khẩu rồi tải lên lại.",
  macros: "Tệp Word có chứa macro hoặc điều khiển chạy được; hãy lưu lại thành .docx không có macro rồi tải lên lại.",
  externalLinks: "Tệp Word có liên kết lấy nội dung từ bên ngoài (mẫu, ảnh hoặc bảng ở tệp khác); hãy bỏ các liên kết đó, hoặc lưu tài liệu thành PDF, rồi tải lên lại.",
  bomb: "Tệp nén bên trong nở ra quá lớn nên không mở được an toàn; hãy mở bằng Word, lưu lại thành tệp .docx mới rồi tải lên lại.",
  damaged: "Tệp bị hỏng hoặc không đúng định dạng; hãy mở bằng phần mềm đã tạo ra nó, lưu lại rồi tải lên lại.",
  scanned: "Tệp PDF là bản quét không có lớp chữ; hãy tải lên bản Word, hoặc nhận dạng chữ (OCR) và kiểm tra lại rồi tải lên.",
  unmappedFont: "Chữ trong tệp PDF không đổi được ra Unicode vì phông thiếu bảng mã; hãy tải lên bản Word của tài liệu.",
  encoding: "Tệp .txt không phải mã UTF-8; hãy mở bằng Notepad, chọn Lưu thành với mã hóa UTF-8 rồi tải lên lại.",
  notText: "Tệp .txt chứa dữ liệu không phải chữ; hãy chọn đúng tệp văn bản, lưu với mã hóa UTF-8 rồi tải lên lại.",
  tooSlow: "Tài liệu quá phức tạp nên chưa đọc xong trong thời gian cho phép; hãy chỉ giữ kế hoạch và phụ lục của nó rồi tải lên lại.",
  tooHeavy: "Tài liệu cần quá nhiều bộ nhớ để đọc; hãy bỏ bớt ảnh và phần không thuộc kế hoạch rồi tải lên lại.",
  busy: "Máy chủ đang đọc nhiều tài liệu cùng lúc; hãy đợi ít phút rồi tải lên lại.",
  notStarted: "Phần đọc tài liệu của máy chủ chưa chạy được; hãy thử lại, nếu vẫn vậy thì báo người quản trị.",
  misnamed: (named: string, really: string) => `Tệp có tên ${named} nhưng nội dung là ${really}; hãy kiểm tra xem đã chọn đúng tệp chưa, hoặc lưu lại đúng định dạng rồi tải lên lại.`,
  legacy: (encoding: string) => `Văn bản gõ bằng phông chữ cũ theo mã ${encoding}; hãy chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey) rồi tải lên lại.`,

  legacyLines: (encoding: string, lines: number) => `Có ${lines} dòng gõ bằng phông chữ cũ theo mã ${encoding} nên không đọc được; hãy chuyển các dòng đó sang Unicode nếu chúng thuộc kế hoạch.`,
  trackedChanges: "Tài liệu còn thay đổi được theo dõi: phần thêm vào được đọc, phần đã xóa bị bỏ qua; hãy kiểm tra xem đó có phải bản chính thức không.",
  footnotes: "Chú thích cuối trang và cuối tài liệu không được đọc; hãy kiểm tra nếu chúng có chỉ tiêu.",
  embedded: "Tài liệu có tệp nhúng (bảng tính, công thức hoặc tài liệu khác) mà chữ bên trong không được đọc; hãy kiểm tra nếu chúng có chỉ tiêu.",
  pictures: "Tài liệu có ảnh; chữ trong ảnh không được đọc, hãy kiểm tra nếu ảnh có chỉ tiêu.",
  emptyPages: (pages: string) => `Trang ${pages} không có lớp chữ nên không đọc được; hãy kiểm tra nếu trang đó có chỉ tiêu.`,
  turnedText: (pages: string) => `Trang ${pages} có chữ xoay nghiêng hoặc dọc không được đọc; hãy kiểm tra nếu chúng thuộc một bảng.`,
} as const;

/** To be thrown: `extractText` answers with its problem. */
export const unreadable = (sentence: string): Refusal => new Refusal({ code: "invalid", message: sentence });
