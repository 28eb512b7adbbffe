import { describe, expect, it } from "vitest";
import type { PlanDraft } from "@/lib/domain/plan-text/draft";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { seededMeasures } from "@/prisma/plan-read/catalogue";
import { targetLines as lines } from "./draft-lines";

const head = (title: string, place = "TỈNH LÂM SƠN", symbol = "214/KH-UBND") => `ỦY BAN NHÂN DÂN\n${place}\n-------\nSố: ${symbol}\nLâm Sơn, ngày 07 tháng 6 năm 2021\n\nKẾ HOẠCH\n${title}\n\n`;

const read = (text: string): PlanDraft => readPlanText(text, seededMeasures);

const inSection = (items: string, title = "Hành động vì trẻ em tỉnh Lâm Sơn giai đoạn 2021 - 2030") => `${head(title)}I. MỤC TIÊU\n1. Mục tiêu chung\nBảo đảm quyền trẻ em.\n2. Mục tiêu cụ thể\n${items}\nII. NHIỆM VỤ\n1. Tổ chức 18 lớp tập huấn cho 900 cán bộ.\n2. 100% các xã tổ chức truyền thông.\n`;

describe("the words of targets", () => {
  it.each([
    ["- Giảm tỷ suất trẻ em bị tai nạn, thương tích năm 2025 xuống còn 150/100.000 trẻ em và 120/100.000 trẻ em vào năm 2030.", ["1 child-injury per_100000 2025 lte 150", "1 child-injury per_100000 2030 lte 120"]],
    ["- Hằng năm, giảm 5 - 10% số trẻ em bị tử vong do tai nạn giao thông.", ["1 mới count mỗi năm change_from_previous_year fall range 5–10"]],
    ["- Giảm 10% số trẻ em tử vong do đuối nước vào năm 2025 và 20% vào năm 2030 so với năm 2020.", ["1 mới count 2025 change_from_base_year 2020 fall gte 10", "1 mới count 2030 change_from_base_year 2020 fall gte 20"]],
    ["- Giảm số vụ trẻ em bị xâm hại so với năm trước.", ["1 abused-children count mỗi năm change_from_previous_year fall fall"]],
    ["- Giảm tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi từ 28,9% năm 2020 xuống còn 25% năm 2025 và 20% năm 2030.", ["1 stunting-under-5 percent 2025 lte 25", "1 stunting-under-5 percent 2030 lte 20"]],
    ["- Giảm tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi thể nhẹ cân xuống 9,5% vào năm 2025, thể thấp còi xuống dưới 15,2% vào năm 2025.", ["1 underweight-under-5 percent 2025 lte 9.5", "1 stunting-under-5 percent 2025 lt 15.2"]],
    ["- Tỷ lệ béo phì ở trẻ em dưới 5 tuổi ở mức dưới 5% ở nông thôn và dưới 10% ở thành thị vào năm 2025 và duy trì đến năm 2030.", ["1 obesity-under-5-rural (Nông thôn) percent 2025 lt 5", "1 obesity-under-5-rural (Nông thôn) percent 2030 lt 5 duy trì", "1 obesity-under-5-urban (Thành thị) percent 2025 lt 10", "1 obesity-under-5-urban (Thành thị) percent 2030 lt 10 duy trì"]],
    ["- Khống chế tỷ lệ trẻ dưới 5 tuổi thừa cân, béo phì xuống dưới 10% (khu vực nội thành), 5% (khu vực ngoại thành) vào năm 2025.", ["1 mới (Nội thành) percent 2025 lt 10", "1 mới (Ngoại thành) percent 2025 lt 5"]],
    ["- Đến năm 2025: 97% trẻ em dưới 1 tuổi được tiêm chủng đầy đủ 8 loại vắc xin; đến năm 2030: 98%.", ["1 vaccinated-8-under-1 percent 2025 gte 97", "1 vaccinated-8-under-1 percent 2030 gte 98"]],
    ["- Đến năm 2025 đạt 90%, năm 2030 đạt 95% trường học có dịch vụ hỗ trợ tâm lý.", ["1 school-psychology percent 2025 gte 90", "1 school-psychology percent 2030 gte 95"]],
    ["- Tỷ lệ trẻ em dưới 5 tuổi được đăng ký khai sinh lần lượt đạt 98% và 99% vào năm 2025 và 2030.", ["1 birth-registration-under-5 percent 2025 gte 98", "1 birth-registration-under-5 percent 2030 gte 99"]],
    ["- Tỷ lệ học sinh bỏ học cấp tiểu học không quá 0,1% (năm 2025) và không quá 0,05% (năm 2030).", ["1 primary-dropout percent 2025 lte 0.1", "1 primary-dropout percent 2030 lte 0.05"]],
    ["- Tỷ suất tử vong trẻ em dưới 1 tuổi giảm xuống còn 18‰ vào năm 2025, 15‰ vào năm 2030.", ["1 infant-mortality per_1000 2025 lte 18", "1 infant-mortality per_1000 2030 lte 15"]],
    ["- Tỷ lệ trẻ em có hoàn cảnh đặc biệt được chăm sóc, nuôi dưỡng, trợ giúp: năm 2021 đạt 85%, năm 2022 đạt 87%, năm 2023 đạt 88%.", ["1 special-circumstances-supported percent 2021 gte 85", "1 special-circumstances-supported percent 2022 gte 87", "1 special-circumstances-supported percent 2023 gte 88"]],
    ["- Trẻ em trong độ tuổi nhà trẻ đạt 25%, mẫu giáo đạt 90% vào năm 2025.", ["1 nursery-attendance percent 2025 gte 25", "1 kindergarten-attendance percent 2025 gte 90"]],
    ["- 80% trẻ em, 90% cha mẹ được cung cấp kiến thức về phòng ngừa, giảm thiểu lao động trẻ em vào năm 2025.", ["1 mới percent 2025 gte 80", "1 mới percent 2025 gte 90"]],
    ["- 7/7 xã, thị trấn có điểm văn hóa, vui chơi cho trẻ em vào năm 2025.", ["1 commune-playground percent 2025 gte 100"]],
    ["- Không để xảy ra trường hợp trẻ em bị tử vong do đuối nước.", ["1 mới count mỗi năm eq 0"]],
    ["- Có trên 20.000 trẻ em được học bơi vào năm 2025.", ["1 mới count 2025 gt 20000"]],
    ["- Phấn đấu giảm tỷ lệ lao động trẻ em và người chưa thành niên từ 5 đến 17 tuổi xuống $\\leq 4,9\\%$ vào năm 2025.", ["1 child-labour percent 2025 lte 4.9"]],
  ])("%s", (item, expected) => expect(lines(read(inSection(item)))).toEqual(expected));

  it("takes a heading's year for figures without one", () => {
    expect(lines(read(inSection("a) Đến năm 2025:\n- 90% trường học có dịch vụ hỗ trợ tâm lý trẻ em.\nb) Đến năm 2030:\n- 95% trường học có dịch vụ hỗ trợ tâm lý trẻ em.")))).toEqual(["1 school-psychology percent 2025 gte 90", "2 school-psychology percent 2030 gte 95"]);
  });

  it("takes no age, denominator, number of vaccines or of a document for a target", () => {
    expect(lines(read(inSection("- Tỷ lệ trẻ em dưới 5 tuổi (từ 6 đến 60 tháng tuổi) được uống vitamin A theo Quyết định số 02/QĐ-TTg ngày 05/01/2022.")))).toEqual([]);
  });
});

it("reads a plan of one year, its bodies and its days", () => {
  const draft = read(
    `${head("Công tác trẻ em năm 2024", "PHƯỜNG AN KHÊ", "88/KH-UBND")}II. CHỈ TIÊU\n1. 100% trẻ em dưới 6 tuổi được cấp thẻ BHYT.\n2. Tỉ lệ trẻ em suy dinh dưỡng thể thấp còi dưới 5 tuổi còn dưới 8%.\n3. Tối thiểu 90% học sinh tiểu học và THCS biết bơi.\n4. Phường đạt tiêu chuẩn phường phù hợp với trẻ em.\n` +
      "IV. TỔ CHỨC THỰC HIỆN\n1. Công chức Văn hóa - Xã hội: Chịu trách nhiệm thực hiện các chỉ tiêu 1 và 3; tổng hợp báo cáo Ủy ban nhân dân thành phố trước ngày 05/12.\n2. Trạm Y tế: thực hiện chỉ tiêu số 2.\n",
  );
  expect(lines(draft)).toEqual(["1 health-insurance-under-6 percent 2024 gte 100", "2 stunting-under-5 percent 2024 lt 8", "3 swimming-students percent 2024 gte 90"]);
  expect(draft.header.issuer.value).toBe("Ủy ban nhân dân phường An Khê");
  expect(draft.agencies.map(({ name, leads, role }) => `${name} ${leads.join()} ${role}`)).toEqual(["Công chức Văn hóa - Xã hội 1,3 coordinator", "Trạm Y tế 2 participant"]);
  expect(draft.reporting.map(({ kind, due, dueIsExclusive, from }) => [kind, due, dueIsExclusive, from])).toEqual([["annual", "12-05", true, "Công chức Văn hóa - Xã hội"]]);
  expect(draft.reviewNotes.find(({ rule }) => rule === "unread")?.note).toContain("Phường đạt tiêu chuẩn");
});

it("keeps the results of earlier years and the ends of falls apart from targets", () => {
  const draft = read(`${head("Hành động vì trẻ em tỉnh Lâm Sơn giai đoạn 2021-2030")}Phần I\nĐÁNH GIÁ KẾT QUẢ GIAI ĐOẠN 2013-2020\n1. Tỷ lệ tiêm chủng đạt 98% năm 2020.\nPhần II\nNỘI DUNG\nI. QUAN ĐIỂM, MỤC TIÊU\n1. Mục tiêu cụ thể\n- 95% trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025.\n`);
  expect(lines(draft)).toEqual(["1 school-psychology percent 2025 gte 95"]);
});

it("reads a table of indicators, with its bodies", () => {
  const draft = read(`${head("Công tác trẻ em năm 2025")}I. CÁC CHỈ TIÊU NĂM 2025\nTT\tChỉ tiêu\tĐVT\tThực hiện 2024\tKế hoạch năm 2025\tCơ quan chủ trì\n1\tTỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi\t%\t12,5\t≤ 11\tSở Y tế\n2\tTỷ suất trẻ em bị tai nạn thương tích\t1/100.000\t420\t< 400\tSở Y tế\n`);
  expect(lines(draft)).toEqual(["1 stunting-under-5 percent 2025 lte 11", "2 child-injury per_100000 2025 lt 400"]);
  expect(draft.goals[0]!.indicators.map(({ agencies }) => agencies.map(({ name, role }) => `${name} ${role}`))).toEqual([["Sở Y tế lead"], ["Sở Y tế lead"]]);
});

it("gives bodies the indicators of a whole goal, spans of numbers and lists without spaces", () => {
  const items = ["a) Mục tiêu 1: Chăm sóc", "- Chỉ tiêu 1: 95% trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025.", "- Chỉ tiêu 2: 98% trẻ em hoàn thành cấp tiểu học vào năm 2025.", "b) Mục tiêu 2: Bảo vệ", "- Chỉ tiêu 3: 97% trẻ em hoàn thành cấp trung học cơ sở vào năm 2025.", "- Chỉ tiêu 4: 100% trẻ em gặp thiên tai, thảm họa được cứu trợ, hỗ trợ kịp thời."].join("\n");
  const draft = read(`${inSection(items)}III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: chủ trì thực hiện các chỉ tiêu thuộc Mục tiêu 1.\n2. Sở Giáo dục và Đào tạo: thực hiện các chỉ tiêu từ 2 đến 3.\n3. Công an tỉnh: thực hiện chỉ tiêu 1,4.\n4. Sở Tư pháp: Phối hợp với Công an tỉnh thực hiện chỉ tiêu 4.\n`);
  expect(draft.agencies.map(({ name, leads, coordinates }) => `${name}: ${leads.join()} / ${coordinates.join()}`)).toEqual(["Sở Y tế: 1,2 / ", "Sở Giáo dục và Đào tạo: 2,3 / ", "Công an tỉnh: 1,4 / ", "Sở Tư pháp:  / 4"]);
});

describe("papers that promise nothing", () => {
  it.each([
    ["a report", `ỦY BAN NHÂN DÂN\nTỈNH LÂM SƠN\nSố: 120/BC-UBND\nBÁO CÁO\nKết quả thực hiện Chương trình hành động vì trẻ em năm 2023\nI. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n- Chỉ tiêu 1: Tỷ lệ xã phù hợp với trẻ em đạt 92% (kế hoạch 90%).\nII. PHƯƠNG HƯỚNG\n1. Mục tiêu: duy trì 92%.\n`, "báo cáo"],
    ["a list of activities", `${head("Tổ chức Tháng hành động vì trẻ em năm 2023")}I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Nâng cao nhận thức.\nII. NỘI DUNG\n1. Tổ chức lễ phát động: 300 trẻ em tham dự.\n2. 100% các xã tổ chức hoạt động; tặng 200 suất quà.\n`, "liệt kê việc"],
    ["a law", "QUỐC HỘI\nLuật số: 102/2016/QH13\nLUẬT TRẺ EM\nĐiều 1. Trẻ em\nTrẻ em là người dưới 16 tuổi.\nĐiều 2. Chính sách\n1. Bảo đảm 20% ngân sách cho giáo dục.\n", "pháp luật"],
    ["an empty text", "   \n", "Không có chữ"],
  ])("%s", (_, text, words) => {
    const draft = read(text);
    expect(draft.goals).toEqual([]);
    expect(draft.nothingPromised).toContain(words);
    expect(draft.nothingPromised).toMatch(/^\p{Lu}.*\.$/u);
  });
});
