import type { PlanSeed } from "@/prisma/seed/schema";

const earlierPeriod = "I. TÌNH HÌNH TRIỂN KHAI THỰC HIỆN CHƯƠNG TRÌNH HÀNH ĐỘNG QUỐC GIA VÌ TRẺ EM GIAI ĐOẠN 2012-2020";
const missedLine =
  "có 03 chỉ tiêu thực hiện chưa đạt: giảm tỷ suất trẻ bị tai nạn thương tích; tỷ lệ trẻ em trong độ tuổi nhà trẻ và tỷ lệ trẻ em trong độ tuổi mẫu giáo được chăm sóc, giáo dục tại các cơ sở giáo dục mầm non";

/** Kiên Giang 107/KH-UBND, as printed, misprints included; the doubtful places stand in reviewNotes. */
export const plan: PlanSeed = {
  code: "kien-giang-2021-2030",
  number: "107/KH-UBND",
  issuedOn: "2021-05-18",
  issuedOnPrinted: null,
  issuer: "Ủy ban nhân dân tỉnh Kiên Giang",
  title: "Kế hoạch Hành động vì trẻ em trên địa bàn tỉnh Kiên Giang, giai đoạn 2021-2030",
  placeName: "Kiên Giang",
  area: { code: "91", name: "Tỉnh Kiên Giang" },
  startYear: 2021,
  endYear: 2030,
  basedOn: [
    {
      number: "23/QĐ-TTg",
      issuedOn: "2021-01-07",
      phrase: "Thực hiện Quyết định số 23/QĐ-TTg ngày 07/01/2021 của Thủ tướng Chính phủ về phê duyệt Chương trình hành động quốc gia vì trẻ em giai đoạn 2021-2030",
      parentPlan: "quoc-gia-2021-2030",
    },
  ],
  goals: [
    {
      title: "Mục tiêu 1: Về phát triển toàn diện trẻ em, chăm sóc sức khỏe, dinh dưỡng cho trẻ em",
      indicators: [
        {
          number: "1",
          text: "Tỷ lệ xã, phường, thị trấn đạt tiêu chuẩn phù hợp với trẻ em đạt 75% vào năm 2025 và 85% vào năm 2030.",
          shortName: "Xã phù hợp với trẻ em",
          measures: [
            {
              code: "child-friendly-communes",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "75", phrase: "đạt 75% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "85", inherited: true, phrase: "85% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "2",
          text: "Tỷ lệ trẻ em đến 8 tuổi được tiếp cận các dịch vụ hỗ trợ chăm sóc phát triển toàn diện đạt 90% vào năm 2025 và 95% vào năm 2030.",
          shortName: "Chăm sóc phát triển toàn diện đến 8 tuổi",
          measures: [
            {
              code: "comprehensive-care-under-8",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "90", phrase: "đạt 90% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "95", inherited: true, phrase: "95% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "3",
          text: "Giảm tỷ suất tử vong trẻ sơ sinh trên 1.000 trẻ đẻ sống dưới 9,5 vào năm 2025 và dưới 9 vào năm 2030; giảm tỷ suất tử vong của trẻ em dưới 1 tuổi trên 1.000 trẻ đẻ sống xuống 12,5 vào năm 2025 và 10 vào năm 2030; giảm tỷ suất tử vong trẻ em dưới 5 tuổi trên 1.000 trẻ đẻ sống dưới 18,5 vào năm 2025 và dưới 15 vào năm 2030.",
          shortName: "Tử vong sơ sinh, dưới 1 và dưới 5 tuổi",
          measures: [
            {
              code: "neonatal-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lt", value: "9.5", phrase: "dưới 9,5 vào năm 2025" },
                { year: 2030, comparator: "lt", value: "9", phrase: "dưới 9 vào năm 2030" },
              ],
            },
            {
              code: "infant-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lte", value: "12.5", phrase: "xuống 12,5 vào năm 2025" },
                { year: 2030, comparator: "lte", value: "10", inherited: true, phrase: "10 vào năm 2030" },
              ],
            },
            {
              code: "under-five-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lt", value: "18.5", phrase: "dưới 18,5 vào năm 2025" },
                { year: 2030, comparator: "lt", value: "15", phrase: "dưới 15 vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "4",
          text: "Phấn đấu giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể cân nặng theo tuổi xuống dưới 9% vào năm 2025 và dưới 6% vào năm 2030; giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể chiều cao theo tuổi xuống 17% vào năm 2025 và dưới 15% vào năm 2030; giảm tỷ lệ trẻ dưới 5 tuổi bị suy dinh dưỡng thể béo phì xuống dưới 5% đối với nông thôn và dưới 10% đối với thành thị vào năm 2025 và năm 2030.",
          shortName: "Suy dinh dưỡng, béo phì dưới 5 tuổi",
          measures: [
            {
              code: "underweight-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "9", phrase: "xuống dưới 9% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "6", phrase: "dưới 6% vào năm 2030" },
              ],
            },
            {
              code: "stunting-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lte", value: "17", phrase: "xuống 17% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "15", phrase: "dưới 15% vào năm 2030" },
              ],
            },
            {
              code: "obesity-under-5-rural",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "5", phrase: "xuống dưới 5% đối với nông thôn và dưới 10% đối với thành thị vào năm 2025 và năm 2030" },
                { year: 2030, comparator: "lt", value: "5", phrase: "xuống dưới 5% đối với nông thôn và dưới 10% đối với thành thị vào năm 2025 và năm 2030" },
              ],
            },
            {
              code: "obesity-under-5-urban",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "10", phrase: "dưới 10% đối với thành thị vào năm 2025 và năm 2030" },
                { year: 2030, comparator: "lt", value: "10", phrase: "dưới 10% đối với thành thị vào năm 2025 và năm 2030" },
              ],
            },
          ],
        },
        {
          number: "5",
          text: "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ 8 loại vắc xin đạt 97% vào năm 2025 và 98% vào năm 2030; 98% trẻ em dưới 5 tuổi được tiêm chủng đầy đủ các loại vắc xin vào năm 2030.",
          shortName: "Tiêm chủng đầy đủ",
          needsReview: "“Các loại vắc xin” cho trẻ em dưới 5 tuổi không nêu là những loại nào; cần ghi rõ danh mục.",
          measures: [
            {
              code: "vaccinated-8-under-1",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "97", phrase: "đạt 97% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "98", inherited: true, phrase: "98% vào năm 2030" },
              ],
            },
            {
              code: "vaccinated-full-under-5",
              unit: "percent",
              targets: [
                { year: 2030, comparator: "gte", value: "98", phrase: "98% trẻ em dưới 5 tuổi được tiêm chủng đầy đủ các loại vắc xin vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "6",
          text: "Tỷ lệ lây truyền HIV từ mẹ sang con là 2% vào năm 2030.",
          shortName: "Lây truyền HIV từ mẹ sang con",
          measures: [
            {
              code: "hiv-mother-to-child",
              unit: "percent",
              targets: [
                { year: 2030, comparator: "lte", value: "2", phrase: "là 2% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "7",
          text: "Phấn đấu 100% cơ sở giáo dục cho trẻ em có công trình vệ sinh phù hợp theo cấp học vào năm 2025 và có trên 40% đạt tiêu chuẩn sạch đến năm 2030.",
          shortName: "Công trình vệ sinh ở cơ sở giáo dục",
          needsReview: "Mức trên 40% “đạt tiêu chuẩn sạch” không nói rõ là sạch của công trình vệ sinh hay của cơ sở giáo dục, theo tiêu chuẩn nào; cần đối chiếu bản gốc.",
          measures: [
            {
              code: "school-sanitation",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "100", phrase: "Phấn đấu 100% cơ sở giáo dục cho trẻ em có công trình vệ sinh phù hợp theo cấp học vào năm 2025" },
              ],
            },
            {
              code: "school-clean-standard",
              unit: "percent",
              targets: [
                { year: 2030, comparator: "gt", value: "40", phrase: "trên 40% đạt tiêu chuẩn sạch đến năm 2030" },
              ],
            },
          ],
        },
      ],
    },
    {
      title: "Mục tiêu 2: Về bảo vệ trẻ em",
      indicators: [
        {
          number: "8",
          text: "Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt trên tổng số trẻ em xuống dưới 2% vào năm 2025 và 1,5% vào năm 2030; 90% trẻ em có hoàn cảnh đặc biệt được chăm sóc, nuôi dưỡng, trợ giúp vào năm 2025 và 95% vào năm 2030.",
          shortName: "Trẻ em có hoàn cảnh đặc biệt",
          needsReview: "Vế “1,5% vào năm 2030” không in chữ “dưới”; đang đọc theo vế trước là dưới 1,5%.",
          measures: [
            {
              code: "special-circumstances",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "2", phrase: "xuống dưới 2% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "1.5", inherited: true, phrase: "1,5% vào năm 2030" },
              ],
            },
            {
              code: "special-circumstances-supported",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "90", phrase: "90% trẻ em có hoàn cảnh đặc biệt được chăm sóc, nuôi dưỡng, trợ giúp vào năm 2025" },
                { year: 2030, comparator: "gte", value: "95", phrase: "95% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "9",
          text: "Giảm tỷ lệ trẻ em bị xâm hại so với số trẻ em bị xâm hại năm 2020 là 5% vào năm 2025 và giảm 4% vào năm 2030.",
          shortName: "Trẻ em bị xâm hại",
          needsReview: "Năm 2025 giảm 5% nhưng năm 2030 chỉ giảm 4% so với năm 2020, và câu in “tỷ lệ” so với “số”; cần đối chiếu bản gốc.",
          measures: [
            {
              code: "abused-children",
              unit: "count",
              targets: [
                { year: 2025, basis: "change_from_base_year", baseYear: 2020, comparator: "gte", direction: "fall", value: "5", phrase: "Giảm tỷ lệ trẻ em bị xâm hại so với số trẻ em bị xâm hại năm 2020 là 5% vào năm 2025" },
                { year: 2030, basis: "change_from_base_year", baseYear: 2020, comparator: "gte", direction: "fall", value: "4", phrase: "giảm 4% vào năm 2030", note: "Câu in không nhắc lại năm so sánh ở vế năm 2030; đọc theo năm 2020 của vế trước." },
              ],
            },
          ],
        },
        {
          number: "10",
          text: "Phấn đấu giảm tỷ lệ lao động trẻ em và người chưa thành niên từ 5 đến 17 tuổi xuống 4,9% vào năm 2025 và xuống 4,5% vào năm 2030.",
          shortName: "Lao động trẻ em từ 5 đến 17 tuổi",
          measures: [
            {
              code: "child-labour",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lte", value: "4.9", phrase: "xuống 4,9% vào năm 2025" },
                { year: 2030, comparator: "lte", value: "4.5", phrase: "xuống 4,5% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "11",
          text: "Giảm tỷ suất trẻ em bị tai nạn thương tích xuống 550/100.000 trẻ em vào năm 2025 và 500/100.000 trẻ em vào năm 2030; giảm tỷ suất trẻ em bị tử vong do tai nạn thương tích xuống còn 16/100.000 trẻ em vào năm 2025 và xuống còn 15/100.000 trẻ em vào năm 2030.",
          shortName: "Tai nạn thương tích trẻ em",
          measures: [
            {
              code: "child-injury",
              unit: "per_100000",
              targets: [
                { year: 2025, comparator: "lte", value: "550", phrase: "xuống 550/100.000 trẻ em vào năm 2025" },
                { year: 2030, comparator: "lte", value: "500", inherited: true, phrase: "500/100.000 trẻ em vào năm 2030" },
              ],
            },
            {
              code: "child-injury-death",
              unit: "per_100000",
              targets: [
                { year: 2025, comparator: "lte", value: "16", phrase: "xuống còn 16/100.000 trẻ em vào năm 2025" },
                { year: 2030, comparator: "lte", value: "15", phrase: "xuống còn 15/100.000 trẻ em vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "12",
          text: "Phấn đấu 100% trẻ em gặp thiên tai, thảm họa được cứu trợ, hỗ trợ kịp thời.",
          shortName: "Trẻ em gặp thiên tai được hỗ trợ kịp thời",
          measures: [
            {
              code: "disaster-relief",
              unit: "percent",
              targets: [
                { comparator: "gte", value: "100", phrase: "Phấn đấu 100% trẻ em gặp thiên tai, thảm họa được cứu trợ, hỗ trợ kịp thời" },
              ],
            },
          ],
        },
        {
          number: "13",
          text: "Từng bước xóa bỏ tình trạng tảo hôn, duy trì mức giảm số cuộc tảo hôn từ 2 đến 3% hằng năm giai đoạn từ năm 2025 đến năm 2030.",
          shortName: "Số cuộc tảo hôn",
          measures: [
            {
              code: "child-marriages",
              unit: "count",
              targets: [
                { fromYear: 2025, toYear: 2030, basis: "change_from_previous_year", comparator: "range", direction: "fall", value: "2", upperValue: "3", phrase: "duy trì mức giảm số cuộc tảo hôn từ 2 đến 3% hằng năm giai đoạn từ năm 2025 đến năm 2030" },
              ],
            },
          ],
        },
        {
          number: "14",
          text: "Tỷ lệ trẻ em dưới 5 tuổi được đăng ký khai sinh đạt 98,5% vào năm 2025, phấn đấu 100% vào năm 2030.",
          shortName: "Đăng ký khai sinh dưới 5 tuổi",
          measures: [
            {
              code: "birth-registration-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "98.5", phrase: "đạt 98,5% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "100", phrase: "phấn đấu 100% vào năm 2030" },
              ],
            },
          ],
        },
      ],
    },
    {
      title: "Mục tiêu 3: Về giáo dục, văn hóa, vui chơi, giải trí cho trẻ em",
      indicators: [
        {
          number: "15",
          text: "Phấn đấu tỷ lệ trẻ em dưới 5 tuổi được phát triển bình thường và tỷ lệ trẻ suy dinh dưỡng thấp còi giảm từ 10%; giảm tỷ lệ thừa cân béo phì để đảm bảo về sức khỏe, học tập và tâm lý xã hội đạt 99,1% vào năm 2025 và 99,3% vào năm 2030”.",
          shortName: "Trẻ em dưới 5 tuổi phát triển phù hợp",
          needsReview: "Câu in lẫn ý và “giảm từ 10%” không phải mức cần đạt; chỉ đọc được 99,1% vào năm 2025 và 99,3% vào năm 2030.",
          measures: [
            {
              code: "development-on-track-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "99.1", phrase: "đạt 99,1% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "99.3", inherited: true, phrase: "99,3% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "16",
          text: "Tỷ lệ huy động trẻ em 5 tuổi đi học mẫu giáo đạt 99,1% vào năm 2025 và 99,3% vào năm 2030.",
          shortName: "Trẻ em 5 tuổi đi học mẫu giáo",
          measures: [
            {
              code: "preschool-age-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "99.1", phrase: "đạt 99,1% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "99.3", inherited: true, phrase: "99,3% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "17",
          text: "Tỷ lệ trẻ em hoàn thành cấp tiểu học đạt 97% vào năm 2025 và đạt 99% vào năm 2030; phấn đấu giảm tỷ lệ trẻ em bỏ học bậc tiểu học dưới 0,12% vào năm 2025 và dưới 0,1% vào năm 2030.",
          shortName: "Hoàn thành, bỏ học cấp tiểu học",
          measures: [
            {
              code: "primary-completion",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "97", phrase: "đạt 97% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "99", phrase: "đạt 99% vào năm 2030" },
              ],
            },
            {
              code: "primary-dropout",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "0.12", phrase: "dưới 0,12% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "0.1", phrase: "dưới 0,1% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "18",
          text: "Tỷ lệ trẻ em hoàn thành cấp trung học cơ sở đạt 88% vào năm 2025 và đạt 93% vào năm 2030; phấn đấu giảm tỷ lệ trẻ em bỏ học cấp trung học cơ sở dưới 0,14% vào năm 2025 và dưới 0,05% vào năm 2030.",
          shortName: "Hoàn thành, bỏ học cấp trung học cơ sở",
          measures: [
            {
              code: "lower-secondary-completion",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "88", phrase: "đạt 88% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "93", phrase: "đạt 93% vào năm 2030" },
              ],
            },
            {
              code: "lower-secondary-dropout",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "0.14", phrase: "dưới 0,14% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "0.05", phrase: "dưới 0,05% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "19",
          text: "Phấn đấu 95% trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025.",
          shortName: "Trường có dịch vụ hỗ trợ tâm lý",
          measures: [
            {
              code: "school-psychology",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "95", phrase: "Phấn đấu 95% trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025" },
              ],
            },
          ],
        },
        {
          number: "20",
          text: "Tỷ lệ trường học có cơ sở hạ tầng và tài liệu phù hợp với học sinh, sinh viên khuyết tật đạt 55% vào năm 2025 và 60% vào năm 2030; tỷ lệ trẻ em khuyết tật có nhu cầu học tập được tiếp cận giáo dục chuyên biệt, giáo dục hòa nhập và hỗ trợ phục hồi chức năng phù hợp đạt 80% vào năm 2025 và đạt 90% vào năm 2030.",
          shortName: "Giáo dục cho trẻ em khuyết tật",
          measures: [
            {
              code: "school-disability-access",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "55", phrase: "đạt 55% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "60", inherited: true, phrase: "60% vào năm 2030" },
              ],
            },
            {
              code: "disabled-children-education",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "80", phrase: "đạt 80% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "90", phrase: "đạt 90% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "21",
          text: "Phấn đấu tỷ lệ các xã, phường, thị trấn có điểm văn hóa, vui chơi dành cho trẻ em đạt 40% vào năm 2025 và 45% vào năm 2030.",
          shortName: "Xã có điểm văn hóa, vui chơi cho trẻ em",
          measures: [
            {
              code: "commune-playground",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "40", phrase: "đạt 40% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "45", inherited: true, phrase: "45% vào năm 2030" },
              ],
            },
          ],
        },
      ],
    },
    {
      title: "Mục tiêu 4: Về sự tham gia của trẻ em vào các vấn đề về trẻ em",
      indicators: [
        {
          number: "22",
          text: "Phấn đấu 30% trẻ em từ 07 tuổi trở lên được hỏi ý kiến về các vấn đề của trẻ em với các hình thức phù hợp vào năm 2025 và 35% vào năm 2030.",
          shortName: "Trẻ em từ 7 tuổi được hỏi ý kiến",
          measures: [
            {
              code: "consulted-7-plus",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "30", phrase: "Phấn đấu 30% trẻ em từ 07 tuổi trở lên được hỏi ý kiến về các vấn đề của trẻ em với các hình thức phù hợp vào năm 2025" },
                { year: 2030, comparator: "gte", value: "35", inherited: true, phrase: "35% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "23",
          text: "Phấn đấu 85% trẻ em được nâng cao nhận thức, năng lực về quyền tham gia của trẻ em vào năm 2025 và 90% vào năm 2030.",
          shortName: "Trẻ em được nâng cao nhận thức tham gia",
          measures: [
            {
              code: "participation-awareness",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "85", phrase: "Phấn đấu 85% trẻ em được nâng cao nhận thức, năng lực về quyền tham gia của trẻ em vào năm 2025" },
                { year: 2030, comparator: "gte", value: "90", inherited: true, phrase: "90% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "24",
          text: "Tỷ lệ trẻ em từ 11 tuổi trở lên được tham gia vào các mô hình, hoạt động thúc đẩy quyền tham gia của trẻ em đạt 30% vào năm 2025 và 35% vào năm 2030.",
          shortName: "Trẻ em từ 11 tuổi tham gia mô hình",
          measures: [
            {
              code: "participation-models-11-plus",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "30", phrase: "đạt 30% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "35", inherited: true, phrase: "35% vào năm 2030" },
              ],
            },
          ],
        },
      ],
    },
  ],
  agencies: [
    {
      name: "Sở Lao động - Thương binh và Xã hội",
      role: "coordinator",
      duty: "Chủ trì, phối hợp với các sở, ban, ngành, đoàn thể cấp tỉnh và UBND các huyện, thành phố tham mưu cho UBND tỉnh trong việc triển khai Kế hoạch.\nTriển khai thực hiện các chỉ tiêu 1, 2, 8, 9, 10, 11, 12, 22, 23, 24 của Kế hoạch; đưa, lồng ghép các mục tiêu, chỉ tiêu của Kế hoạch thuộc trách nhiệm, thẩm quyền trong kế hoạch hằng năm của Sở Lao động - Thương binh và Xã hội.\nTriển khai các hoạt động truyền thông, giáo dục, vận động xã hội về thực hiện quyền trẻ em và giải quyết các vấn đề về trẻ em.\nTriển khai thực hiện và phát triển các mô hình phát triển toàn diện trẻ em, dịch vụ bảo vệ trẻ em và phòng, chống xâm hại trẻ em, thúc đẩy quyền tham gia của trẻ em vào các vấn đề về trẻ em.\nPhối hợp với Tỉnh Đoàn Kiên Giang triển khai thực hiện và phát triển mô hình Hội đồng trẻ em các cấp.\nNâng cao năng lực quản lý, cung cấp dịch vụ, kỹ năng bảo vệ, chăm sóc trẻ em cho đội ngũ làm công tác trẻ em các cấp, các ngành, các tổ chức, đặc biệt là cấp cơ sở; cha mẹ, người chăm sóc trẻ em và trẻ em.\nPhối hợp với các sở, ngành có liên quan cung cấp hệ thống cơ sở, mô hình cung cấp dịch vụ đáp ứng thực hiện quyền trẻ em.\nHướng dẫn, chỉ đạo tiếp tục cập nhật thông tin về trẻ em vào cơ sở dữ liệu về trẻ em; chủ trì, phối hợp thực hiện các khảo sát, điều tra, nghiên cứu về trẻ em, tình hình xâm hại trẻ em và các tác động đến việc thực hiện quyền trẻ em.\nChủ trì, phối hợp với các sở, ban, ngành tổ chức kiểm tra, thanh tra, giám sát liên ngành và chuyên đề về trách nhiệm thực hiện quyền trẻ em, chính sách, pháp luật về bảo vệ trẻ em.\nChủ trì, phối hợp với các sở, ban, ngành và các huyện, thành phố đánh giá, tổng hợp kết quả thực hiện Kế hoạch này; định kỳ báo cáo cho Bộ Lao động - Thương binh và Xã hội.",
      leads: ["1", "2", "8", "9", "10", "11", "12", "22", "23", "24"],
      phrase: "Triển khai thực hiện các chỉ tiêu 1, 2, 8, 9, 10, 11, 12, 22, 23, 24 của Kế hoạch",
    },
    {
      name: "Sở Tư pháp",
      role: "participant",
      duty: "Thực hiện chỉ tiêu 14 của Kế hoạch.\nTruyền thông, phổ biến, giáo dục pháp luật về bảo vệ trẻ em trong quá trình tố tụng, xử lý vi phạm hành chính.\nTriển khai thực hiện và phát triển mô hình về cung cấp dịch vụ nuôi con nuôi trong nước theo hướng dẫn của Bộ Tư pháp.",
      leads: ["14"],
      phrase: "Thực hiện chỉ tiêu 14 của Kế hoạch.",
    },
    {
      name: "Công an tỉnh",
      role: "participant",
      duty: "Chủ trì, phối hợp với Sở Lao động - Thương binh và Xã hội và các sở, ban, ngành liên quan và các huyện, thành phố trong việc phối hợp hỗ trợ, can thiệp, bảo vệ an toàn cho trẻ em là nạn nhân bị xâm hại; phòng ngừa tái phạm, quản lý, giáo dục trẻ em và người chưa thành niên vi phạm pháp luật; đấu tranh phòng, chống tội phạm xâm hại trẻ em để thực hiện chỉ tiêu 9 của Kế hoạch.",
      leads: ["9"],
      phrase: "đấu tranh phòng, chống tội phạm xâm hại trẻ em để thực hiện chỉ tiêu 9 của Kế hoạch",
    },
    {
      name: "Sở Giáo dục và Đào tạo",
      role: "participant",
      duty: "Triển khai, thực hiện các chỉ tiêu 7, 15, 16, 17, 18, 19, 20 của Kế hoạch.\nTriển khai chính sách, giải pháp nhằm giảm thiểu tình trạng trẻ em bỏ học, đặc biệt là trẻ em vùng dân tộc thiểu số; duy trì và mở rộng các trường bán trú và dân tộc nội trú.\nXây dựng môi trường giáo dục lành mạnh, thân thiện, không có bạo lực; nâng cao kiến thức, kỹ năng cho cán bộ quản lý giáo dục, giáo viên và học sinh về quyền tham gia của trẻ em vào các vấn đề về trẻ em.\nTriển khai, thực hiện và phát triển mô hình đối thoại học đường để thúc đẩy quyền tham gia của trẻ em trong trường học; mô hình cung cấp dịch vụ bảo vệ trẻ em trong trường học.\nTriển khai việc phối hợp giữa nhà trường, gia đình, xã hội trong hoạt động giáo dục, đặc biệt là giáo dục lối sống văn hóa, rèn luyện đạo đức cho học sinh. Tích hợp, lòng ghép các nội dung có sự tham gia của trẻ em vào các chương trình chính khóa và hoạt động ngoại khóa phù hợp với cấp học, năng lực, sự phát triển của trẻ em.",
      leads: ["7", "15", "16", "17", "18", "19", "20"],
      phrase: "Triển khai, thực hiện các chỉ tiêu 7, 15, 16, 17, 18, 19, 20 của Kế hoạch.",
    },
    {
      name: "Sở Y tế",
      role: "participant",
      duty: "Triển khai, thực hiện các chỉ tiêu 3,4,5,6 của Kế hoạch.\nThực hiện các giải pháp, chương trình, đề án về chăm sóc sức khỏe, dinh dưỡng cho trẻ em, đặc biệt là trẻ em vùng dân tộc thiểu số.\nHướng dẫn, hỗ trợ chăm sóc sức khỏe cho trẻ em có hoàn cảnh đặc biệt, trẻ em bị xâm hại, trẻ em di cư, trẻ em bị ảnh hưởng bởi thiên tai, thảm họa, dịch bệnh, ô nhiễm môi trường.\nTriển khai, thực hiện và phát triển mô hình cung cấp dịch vụ bảo vệ trẻ em trong bệnh viện.",
      leads: ["3", "4", "5", "6"],
      phrase: "Triển khai, thực hiện các chỉ tiêu 3,4,5,6 của Kế hoạch.",
    },
    {
      name: "Sở Văn hóa và Thể thao",
      role: "participant",
      duty: "Triển khai, thực hiện chỉ tiêu 13, 21 của Kế hoạch; ưu tiên xây dựng các thiết chế văn hóa, thể thao dành cho trẻ em, nhất là các địa bàn kinh tế - xã hội đặc biệt khó khăn của tỉnh; bảo đảm hoạt động biểu diễn, sáng tác nghệ thuật trên địa bàn tỉnh có nội dung phù hợp với văn hóa truyền thống, phù hợp với trẻ em theo quy định của pháp luật.\nThực hiện các giải pháp bảo vệ trẻ em, phòng ngừa xâm hại trẻ em trong các hoạt động văn hóa, thể thao, vui chơi giải trí; tăng cường công tác thanh tra, kiểm tra, quản lý chặt chẽ các sản phẩm văn hóa và việc tổ chức các hoạt động văn hóa trên địa bàn tỉnh bảo đảm cho trẻ em được tiếp cận môi trường văn hóa lành mạnh.\nHướng dẫn, trang bị kiến thức và kỹ năng cho gia đình về thực hiện quyền trẻ em.\nTriển khai thực hiện và phát triển mô hình nhóm gia đình đồng hành cùng trẻ em để thúc đẩy quyền tham gia của trẻ em trong gia đình.",
      leads: ["13", "21"],
      phrase: "Triển khai, thực hiện chỉ tiêu 13, 21 của Kế hoạch",
    },
    {
      name: "Sở Du lịch",
      role: "participant",
      duty: "Thực hiện các giải pháp bảo vệ trẻ em, phòng ngừa xâm hại trẻ em trong các hoạt động du lịch; tăng cường công tác thanh tra, kiểm tra, quản lý chặt chẽ các khu, điểm du lịch và việc tổ chức các hoạt động du lịch trên địa bàn tỉnh bảo đảm cho trẻ em được tiếp cận với các dịch vụ du lịch an toàn, lành mạnh.",
    },
    {
      name: "Sở Thông tin và Truyền thông",
      role: "participant",
      duty: "Chỉ đạo, hướng dẫn các cơ quan báo chí, tổ chức cá nhân hoạt động trên môi trường mạng ứng dụng công nghệ thông tin, truyền thông, vận động xã hội thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch; phổ biến kiến thức, kỹ năng về bảo vệ trẻ em, phòng ngừa xâm hại trẻ em trên môi trường mạng.\nThực hiện các giải pháp bảo vệ trẻ em, thiết lập các kênh thông tin để tiếp nhận, phản ánh thông tin về bảo vệ trẻ em trên môi trường mạng; bảo đảm quyền bí mật đời sống riêng tư của trẻ em trong hoạt động thông tin, truyền thông.\nNghiên cứu đề xuất các giải pháp về công nghệ thông tin để thúc đẩy thực hiện quyền trẻ em, hình thành văn hóa số cho trẻ em, bảo đảm sự an toàn cho trẻ em khi tham gia môi trường mạng.\nTriển khai thực hiện và phát triển mô hình tăng cường năng lực của trẻ em tiếp cận cuộc cách mạng công nghiệp lần thứ tư.\nNâng cao năng lực cho đội ngũ phóng viên, biên tập viên các cơ quan báo chí trên địa bàn tỉnh về thực hiện quyền trẻ em trong hoạt động thông tin, truyền thông.",
    },
    {
      name: "Sở Tài chính",
      role: "participant",
      duty: "chủ trì, phối hợp với các ngành, địa phương tổng hợp, trình cấp có thẩm quyền bổ trí kinh phí thường xuyên thực hiện Kế hoạch này trong dự toán ngân sách hàng năm của các sở, ban, ngành và địa phương theo quy định của Luật Ngân sách nhà nước.",
    },
    {
      name: "Các sở, ban, ngành cấp tỉnh",
      role: "participant",
      duty: "căn cứ chức năng, nhiệm vụ và quyền hạn được giao có trách nhiệm đưa hoặc lồng ghép các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch này vào kế hoạch giai đoạn 5 năm, hằng năm của sở, ban, ngành. Ban hành hoặc trình cấp có thẩm quyền ban hành đề án, kế hoạch để giải quyết các vấn đề về trẻ em thuộc lĩnh vực ngành quản lý. Báo cáo kết quả thực hiện Kế hoạch về cho UBND tỉnh (qua Sở Lao động - Thương binh và Xã hội) để tổng hợp, báo cáo Bộ Lao động - Thương binh và Xã hội.",
    },
    {
      name: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      role: "participant",
      duty: "trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội cùng thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch.",
    },
    {
      name: "Tỉnh Đoàn Kiên Giang",
      role: "participant",
      duty: "trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội cùng thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch.",
    },
    {
      name: "Hội Liên hiệp Phụ nữ tỉnh",
      role: "participant",
      duty: "trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội cùng thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch.",
    },
    {
      name: "Các tổ chức thành viên của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      role: "participant",
      duty: "trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội cùng thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch.",
    },
    {
      name: "Các tổ chức xã hội của tỉnh",
      role: "participant",
      duty: "trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội cùng thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch.",
    },
    {
      name: "Ủy ban nhân dân các huyện, thành phố",
      role: "participant",
      duty: "Xây dựng, triển khai thực hiện Kế hoạch Hành động vì trẻ em của địa phương giai đoạn 2021 - 2030. Lồng ghép các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch này vào kế hoạch phát triển kinh tế - xã hội 5 năm, hằng năm của huyện, thành phố.\nBố trí ngân sách thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch hành động vì trẻ em của địa phương; đổi ứng ngân sách địa phương để thực hiện, nhân rộng các mô hình, giải pháp về thực hiện quyền trẻ em trong các chương trình, kế hoạch, dự án do nguồn ngân sách Trung ương và tỉnh hỗ trợ.\nThường xuyên kiểm tra, thanh tra, rà soát việc bảo đảm môi trường sống an toàn, lành mạnh, thân thiện với trẻ em; phòng, chống xâm hại trẻ em và tai nạn, thương tích trẻ em; chỉ đạo xử lý nghiêm và kịp thời các vụ việc xâm hại trẻ em trên địa bàn.\nTheo dõi, đánh giá việc thực hiện Kế hoạch hành động vì trẻ em của địa phương; sơ kết vào năm 2025 và tổng kết vào năm 2030 về kết quả thực hiện Kế hoạch cho UBND tỉnh (qua Sở Lao động - Thương binh và Xã hội) để tổng hợp, báo cáo Bộ Lao động - Thương binh và Xã hội.",
      coordinates: ["9"],
      phrase: "Chủ trì, phối hợp với Sở Lao động - Thương binh và Xã hội và các sở, ban, ngành liên quan và các huyện, thành phố",
    },
  ],
  reporting: [
    {
      kind: "annual",
      due: null,
      from: "Các sở, ban, ngành cấp tỉnh",
      to: "Ủy ban nhân dân tỉnh (qua Sở Lao động - Thương binh và Xã hội) để tổng hợp, báo cáo Bộ Lao động - Thương binh và Xã hội",
      phrase: "Báo cáo kết quả thực hiện Kế hoạch về cho UBND tỉnh (qua Sở Lao động - Thương binh và Xã hội) để tổng hợp, báo cáo Bộ Lao động - Thương binh và Xã hội.",
      inferred: true,
    },
    {
      kind: "annual",
      due: null,
      from: "Sở Lao động - Thương binh và Xã hội",
      to: "Bộ Lao động - Thương binh và Xã hội",
      phrase: "định kỳ báo cáo cho Bộ Lao động - Thương binh và Xã hội",
      inferred: true,
    },
    {
      kind: "midterm_review",
      due: null,
      year: 2025,
      from: "Ủy ban nhân dân các huyện, thành phố",
      to: "Ủy ban nhân dân tỉnh (qua Sở Lao động - Thương binh và Xã hội) để tổng hợp, báo cáo Bộ Lao động - Thương binh và Xã hội",
      phrase: "sơ kết vào năm 2025",
    },
    {
      kind: "final_review",
      due: null,
      year: 2030,
      from: "Ủy ban nhân dân các huyện, thành phố",
      to: "Ủy ban nhân dân tỉnh (qua Sở Lao động - Thương binh và Xã hội) để tổng hợp, báo cáo Bộ Lao động - Thương binh và Xã hội",
      phrase: "tổng kết vào năm 2030",
    },
  ],
  budgetNote: "Dự kiến kinh phí thực hiện Kế hoạch giai đoạn 2021 - 2030 là 18,670 tỷ đồng (theo Phụ lục đính kèm).",
  budget: {
    activities: [
      {
        number: "1",
        title: "Phát triển hệ thống dịch vụ đáp ứng thực hiện quyền trẻ em có sự lồng ghép và phối hợp giữa các dịch vụ y tế, giáo dục, tư pháp và các dịch vụ an sinh xã hội; ưu tiên hệ thống dịch vụ bảo vệ trẻ em. Thí điểm mô hình cấp huyện về cung cấp dịch vụ bảo vệ, chăm sóc trẻ em. Duy trì và nhân rộng thêm mô hình đến năm 2030 được 8/15 huyện, thành phố (80 triệu/huyện/năm)",
        lines: [
          { year: 2022, source: "local", planned: "80" },
          { year: 2023, source: "local", planned: "160" },
          { year: 2024, source: "local", planned: "240" },
          { year: 2025, source: "local", planned: "320" },
          { year: 2026, source: "local", planned: "400" },
          { year: 2027, source: "local", planned: "480" },
          { year: 2028, source: "local", planned: "560" },
          { year: 2029, source: "local", planned: "640" },
          { year: 2030, source: "local", planned: "640" },
        ],
      },
      {
        number: "2",
        title: "Tăng cường truyền thông, giáo dục về kiến thức, kỹ năng thực hiện quyền, bồi dưỡng của trẻ em; vận động xã hội thực hiện các mục tiêu về trẻ em và giải quyết các vấn đề về trẻ em.",
        lines: [
          { year: 2021, source: "local", planned: "300" },
          { year: 2022, source: "local", planned: "300" },
          { year: 2023, source: "local", planned: "300" },
          { year: 2024, source: "local", planned: "300" },
          { year: 2025, source: "local", planned: "300" },
          { year: 2026, source: "local", planned: "300" },
          { year: 2027, source: "local", planned: "300" },
          { year: 2028, source: "local", planned: "300" },
          { year: 2029, source: "local", planned: "300" },
          { year: 2030, source: "local", planned: "300" },
        ],
      },
      {
        number: "3",
        title: "Nâng cao năng lực đội ngũ cán bộ, công chức, viên chức làm việc trong các lĩnh vực bảo vệ, chăm sóc, giáo dục trẻ em. Tổ chức các lớp tập huấn cung cấp kiến thức, bồi dưỡng nghiệp vụ, nâng cao năng lực chuyên môn",
        lines: [
          { year: 2021, source: "local", planned: "200" },
          { year: 2022, source: "local", planned: "200" },
          { year: 2023, source: "local", planned: "200" },
          { year: 2024, source: "local", planned: "200" },
          { year: 2025, source: "local", planned: "200" },
          { year: 2026, source: "local", planned: "200" },
          { year: 2027, source: "local", planned: "200" },
          { year: 2028, source: "local", planned: "200" },
          { year: 2029, source: "local", planned: "200" },
          { year: 2030, source: "local", planned: "200" },
        ],
      },
      {
        number: "4",
        title: "Vận động nguồn lực và sự tham gia của xã hội: Vận động sự tham gia đóng góp nguồn lực của các tổ chức, doanh nghiệp, gia đình, cá nhân trong việc thực hiện quyền trẻ em, các mục tiêu, chỉ tiêu về trẻ em và giải quyết các vấn đề về trẻ em; vận động Quỹ Bảo trợ trẻ em tinh quan tâm, chăm lo cho trẻ em, góp phần hỗ trợ việc thực hiện các mục tiêu, chỉ tiêu của Kế hoạch.",
        lines: [
          { year: 2021, source: "mobilised", planned: "500" },
          { year: 2022, source: "mobilised", planned: "500" },
          { year: 2023, source: "mobilised", planned: "500" },
          { year: 2024, source: "mobilised", planned: "500" },
          { year: 2025, source: "mobilised", planned: "500" },
          { year: 2026, source: "mobilised", planned: "500" },
          { year: 2027, source: "mobilised", planned: "500" },
          { year: 2028, source: "mobilised", planned: "500" },
          { year: 2029, source: "mobilised", planned: "500" },
          { year: 2030, source: "mobilised", planned: "500" },
        ],
      },
      {
        number: "5",
        title: "Thực hiện công tác kiểm tra, thanh tra, giám sát việc thực hiện quyền trẻ em, pháp luật, chính sách liên quan đến trẻ em. Bình quân mỗi năm thực hiện 01 cuộc thanh tra tại 01 huyện/thành phố; 03 cuộc kiểm tra tại 03 huyện/thành phố",
        lines: [
          { year: 2021, source: "local", planned: "75" },
          { year: 2022, source: "local", planned: "75" },
          { year: 2023, source: "local", planned: "75" },
          { year: 2024, source: "local", planned: "75" },
          { year: 2025, source: "local", planned: "75" },
          { year: 2026, source: "local", planned: "75" },
          { year: 2027, source: "local", planned: "75" },
          { year: 2028, source: "local", planned: "75" },
          { year: 2029, source: "local", planned: "75" },
          { year: 2030, source: "local", planned: "75" },
        ],
      },
      {
        number: "6",
        title: "Cập nhật thông tin về trẻ em vào hệ thống cơ sở dữ liệu về trẻ em, bảo đảm chất lượng thông tin về trẻ em, công tác bảo vệ, chăm sóc và giáo dục trẻ em từ cộng đồng dân cư và hộ gia đình.",
        lines: [
          { year: 2021, source: "local", planned: "400" },
          { year: 2022, source: "local", planned: "400" },
          { year: 2023, source: "local", planned: "400" },
          { year: 2024, source: "local", planned: "400" },
          { year: 2025, source: "local", planned: "400" },
          { year: 2026, source: "local", planned: "400" },
          { year: 2027, source: "local", planned: "400" },
          { year: 2028, source: "local", planned: "400" },
          { year: 2029, source: "local", planned: "400" },
          { year: 2030, source: "local", planned: "400" },
        ],
      },
      {
        number: "7",
        title: "Tổ chức sơ kết vào năm 2025 và tổng kết vào năm 2030, gắn với khen thưởng biểu dương các tập thể cá nhân có thành tích tốt trong việc tổ chức triển khai thực hiện Kế hoạch hành động vì trẻ em KG",
        lines: [
          { year: 2024, source: "mobilised", planned: "200" },
          { year: 2030, source: "local", planned: "200" },
        ],
      },
    ],
    printedTotals: [
      { activity: "1", year: null, source: "local", amount: "3520" },
      { activity: "1", year: null, source: "mobilised", amount: "0" },
      { activity: "2", year: null, source: "local", amount: "3000" },
      { activity: "2", year: null, source: "mobilised", amount: "0" },
      { activity: "3", year: null, source: "local", amount: "2000" },
      { activity: "3", year: null, source: "mobilised", amount: "0" },
      { activity: "4", year: null, source: "local", amount: "0" },
      { activity: "4", year: null, source: "mobilised", amount: "5000" },
      { activity: "5", year: null, source: "local", amount: "750" },
      { activity: "5", year: null, source: "mobilised", amount: "0" },
      { activity: "6", year: null, source: "local", amount: "4000" },
      { activity: "6", year: null, source: "mobilised", amount: "0" },
      { activity: "7", year: null, source: "local", amount: "400" },
      { activity: "7", year: null, source: "mobilised", amount: "0" },
      { activity: null, year: 2021, source: "local", amount: "975" },
      { activity: null, year: 2021, source: "mobilised", amount: "500" },
      { activity: null, year: 2022, source: "local", amount: "1055" },
      { activity: null, year: 2022, source: "mobilised", amount: "500" },
      { activity: null, year: 2023, source: "local", amount: "1135" },
      { activity: null, year: 2023, source: "mobilised", amount: "500" },
      { activity: null, year: 2024, source: "local", amount: "1215" },
      { activity: null, year: 2024, source: "mobilised", amount: "500" },
      { activity: null, year: 2025, source: "local", amount: "1495" },
      { activity: null, year: 2025, source: "mobilised", amount: "500" },
      { activity: null, year: 2026, source: "local", amount: "1375" },
      { activity: null, year: 2026, source: "mobilised", amount: "500" },
      { activity: null, year: 2027, source: "local", amount: "1455" },
      { activity: null, year: 2027, source: "mobilised", amount: "500" },
      { activity: null, year: 2028, source: "local", amount: "1535" },
      { activity: null, year: 2028, source: "mobilised", amount: "500" },
      { activity: null, year: 2029, source: "local", amount: "1615" },
      { activity: null, year: 2029, source: "mobilised", amount: "500" },
      { activity: null, year: 2030, source: "local", amount: "1815" },
      { activity: null, year: 2030, source: "mobilised", amount: "500" },
      { activity: null, year: null, source: "local", amount: "13670" },
      { activity: null, year: null, source: "mobilised", amount: "5000" },
    ],
  },
  printedResults: [
    { section: earlierPeriod, text: "vận động Quỹ bảo trợ trẻ em tỉnh, chăm lo tặng quà, trợ giúp trực tiếp mỗi năm trên 4.000 trẻ em có hoàn cảnh đặc biệt, khó khăn", measure: null, year: null, value: null, verdict: null, note: "Trên 4.000 trẻ em mỗi năm của giai đoạn 2012 - 2020." },
    { section: earlierPeriod, text: missedLine, measure: "child-injury", year: null, value: null, verdict: "missed", note: "Không in số liệu; kết quả của cả giai đoạn 2012 - 2020." },
    { section: earlierPeriod, text: missedLine, measure: "nursery-attendance", year: null, value: null, verdict: "missed", note: "Không in số liệu; kết quả của cả giai đoạn 2012 - 2020." },
    { section: earlierPeriod, text: missedLine, measure: "kindergarten-attendance", year: null, value: null, verdict: "missed", note: "Không in số liệu; kết quả của cả giai đoạn 2012 - 2020." },
  ],
  reviewNotes: [
    {
      indicator: "5",
      rule: "ambiguous-target",
      place: "Mục II.2, chỉ tiêu 5",
      note: "Câu in “được tiêm chủng đầy đủ các loại vắc xin vào năm 2030” không nêu số loại vắc xin và không có mức năm 2025; cần ghi rõ danh mục vắc xin để số liệu các năm so sánh được.",
    },
    {
      indicator: "7",
      rule: "ambiguous-target",
      place: "Mục II.2, chỉ tiêu 7",
      note: "Câu in “có trên 40% đạt tiêu chuẩn sạch đến năm 2030” không nói rõ cái gì đạt chuẩn và theo tiêu chuẩn nào; đang đọc là công trình vệ sinh của cơ sở giáo dục, cần đối chiếu bản gốc.",
    },
    {
      indicator: "8",
      rule: "inherited-comparator",
      place: "Mục II.2, chỉ tiêu 8",
      note: "Câu in “xuống dưới 2% vào năm 2025 và 1,5% vào năm 2030” thiếu chữ “dưới” ở vế sau; đang đọc là dưới 1,5%, cần xác nhận có phải không quá 1,5% hay không.",
    },
    {
      indicator: "9",
      rule: "later-target-weaker",
      place: "Mục II.2, chỉ tiêu 9",
      note: "Câu in “là 5% vào năm 2025 và giảm 4% vào năm 2030” đặt mức giảm năm 2030 thấp hơn năm 2025; cần kiểm tra xem vế sau là giảm thêm 4%, là giảm so với một năm khác, hay là số in nhầm.",
    },
    {
      indicator: "9",
      rule: "ambiguous-target",
      place: "Mục II.2, chỉ tiêu 9",
      note: "Câu in “Giảm tỷ lệ trẻ em bị xâm hại so với số trẻ em bị xâm hại năm 2020” so sánh tỷ lệ với số lượng; đang đọc là giảm số trẻ em bị xâm hại, cần xác nhận và cần số trẻ em bị xâm hại năm 2020.",
    },
    {
      indicator: "9",
      rule: "reading",
      place: "Mục V.1 và V.3",
      note: "Chỉ tiêu 9 được giao cho cả Sở Lao động - Thương binh và Xã hội (“các chỉ tiêu 1, 2, 8, 9, …”) và Công an tỉnh (“để thực hiện chỉ tiêu 9”); cần xác định cơ quan nào báo cáo số liệu chính thức.",
    },
    {
      indicator: "15",
      rule: "garbled",
      place: "Mục II.2, chỉ tiêu 15",
      note: "Câu in “tỷ lệ trẻ suy dinh dưỡng thấp còi giảm từ 10%; giảm tỷ lệ thừa cân béo phì để đảm bảo về sức khỏe, học tập và tâm lý xã hội” bị lẫn ý và “giảm từ 10%” không phải là mức cần đạt; cần đối chiếu bản gốc để biết câu đầy đủ.",
    },
    {
      indicator: "15",
      rule: "misprint",
      place: "Mục II.2, chỉ tiêu 15",
      note: "Sau chữ “99,3% vào năm 2030” in dấu đóng ngoặc kép mà không có dấu mở; cần kiểm tra xem câu có được trích từ văn bản khác hay không.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Mục V.10 và V.1",
      note: "Kế hoạch yêu cầu các sở, ban, ngành “Báo cáo kết quả thực hiện Kế hoạch về cho UBND tỉnh” và Sở Lao động - Thương binh và Xã hội “định kỳ báo cáo cho Bộ” nhưng không in kỳ và ngày báo cáo; kỳ hằng năm là suy ra, người quản trị cần xác nhận và đặt ngày.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Mục V.12",
      note: "Kế hoạch không in báo cáo hằng năm của Ủy ban nhân dân các huyện, thành phố, chỉ in “sơ kết vào năm 2025 và tổng kết vào năm 2030” và không in ngày; người quản trị cần đặt ngày nộp.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Mục IV",
      note: "Kinh phí in “18,670 tỷ đồng” dùng dấu phẩy thập phân, tức 18.670 triệu đồng; số này bằng 13.670 cộng 5.000 của dòng tổng cộng trong Phụ lục 01, không phải 18.670 tỷ đồng.",
    },
    {
      indicator: null,
      rule: "budget-misplaced",
      place: "Phụ lục 01, dòng 7, năm 2024, cột huy động, xã hội hóa",
      note: "Số 200 triệu đồng in ở cột huy động, xã hội hóa của năm 2024 trong khi nội dung là “Tổ chức sơ kết vào năm 2025”; các số tổng in đều khớp nếu số này thuộc cột địa phương năm 2025, cần đối chiếu bản gốc.",
    },
    {
      indicator: null,
      rule: "budget-row-total",
      place: "Phụ lục 01, dòng 7, tổng cộng, cột địa phương",
      note: "Tổng in là 400 triệu đồng, cộng các năm được 200 triệu đồng; cần kiểm tra số 200 đang in ở năm 2024, cột huy động, xã hội hóa.",
    },
    {
      indicator: null,
      rule: "budget-row-total",
      place: "Phụ lục 01, dòng 7, tổng cộng, cột huy động, xã hội hóa",
      note: "Tổng in là 0, cộng các năm được 200 triệu đồng; cần kiểm tra số 200 đang in ở năm 2024, cột huy động, xã hội hóa.",
    },
    {
      indicator: null,
      rule: "budget-column-total",
      place: "Phụ lục 01, dòng tổng cộng, năm 2024, cột huy động, xã hội hóa",
      note: "Tổng in là 500 triệu đồng, cộng các dòng được 700 triệu đồng; cần kiểm tra số 200 của dòng 7.",
    },
    {
      indicator: null,
      rule: "budget-column-total",
      place: "Phụ lục 01, dòng tổng cộng, năm 2025, cột địa phương",
      note: "Tổng in là 1.495 triệu đồng, cộng các dòng được 1.295 triệu đồng; thiếu đúng 200 triệu đồng, cần kiểm tra dòng 7.",
    },
    {
      indicator: null,
      rule: "budget-column-total",
      place: "Phụ lục 01, dòng tổng cộng, tổng cộng, cột địa phương",
      note: "Tổng in là 13.670 triệu đồng, cộng các dòng và các năm được 13.470 triệu đồng; cần kiểm tra số 200 của dòng 7.",
    },
    {
      indicator: null,
      rule: "budget-column-total",
      place: "Phụ lục 01, dòng tổng cộng, tổng cộng, cột huy động, xã hội hóa",
      note: "Tổng in là 5.000 triệu đồng, cộng các dòng và các năm được 5.200 triệu đồng; cần kiểm tra số 200 của dòng 7.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Phụ lục 01, dòng 2 và mục III.4",
      note: "Dòng 2 in “kỹ năng thực hiện quyền, bồi dưỡng của trẻ em”, mục III.4 in “bỗn phận của trẻ em”; cần kiểm tra xem cả hai có phải là “bổn phận”.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Mục III.6 và Phụ lục 01, dòng 4",
      note: "Tên quỹ in “Quỹ Bảo trợ trẻ em tinh”; cần kiểm tra xem có phải là “tỉnh”.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Mục V.1, V.4, V.9 và V.12",
      note: "In “cung cấp hệ thống cơ sở”, “lòng ghép”, “bổ trí kinh phí” và “đổi ứng ngân sách”; cần kiểm tra xem có phải là “củng cố”, “lồng ghép”, “bố trí” và “đối ứng”.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Phần ký",
      note: "Phần ký in “KÝ CHỦ TỊCH” trước tên Nguyễn Lưu Trung; cần đối chiếu bản gốc xem có phải là “KT. CHỦ TỊCH” và chức danh người ký là gì.",
    },
  ],
};
