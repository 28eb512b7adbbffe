import type { PlanSeed } from "@/prisma/seed/schema";

/**
 * The national programme's figures, kept only to compare the plans with. Its own wording is not here: an indicator's
 * text names its measures, and a target's phrase says its figure.
 */
export const plan: PlanSeed = {
  code: "quoc-gia-2021-2030",
  number: "23/QĐ-TTg",
  issuedOn: "2021-01-07",
  issuedOnPrinted: null,
  issuer: "Thủ tướng Chính phủ",
  title: "Chương trình hành động quốc gia vì trẻ em giai đoạn 2021-2030",
  placeName: "Việt Nam",
  area: { code: "VN", name: "Việt Nam" },
  startYear: 2021,
  endYear: 2030,
  basedOn: [],
  goals: [
    {
      title: "Mục tiêu 1: Về phát triển toàn diện trẻ em, chăm sóc sức khỏe, dinh dưỡng cho trẻ em",
      indicators: [
        {
          number: "1",
          text: "Tỷ lệ xã, phường, thị trấn đạt tiêu chuẩn phù hợp với trẻ em",
          shortName: "Xã phù hợp với trẻ em",
          measures: [
            {
              code: "child-friendly-communes",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "65", phrase: "đạt 65% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "75", phrase: "đạt 75% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "2",
          text: "Tỷ lệ trẻ em đến 8 tuổi được tiếp cận dịch vụ hỗ trợ chăm sóc phát triển toàn diện",
          shortName: "Chăm sóc phát triển toàn diện đến 8 tuổi",
          measures: [
            {
              code: "comprehensive-care-under-8",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "90", phrase: "đạt 90% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "95", phrase: "đạt 95% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "3",
          text: "Tỷ suất tử vong trẻ sơ sinh (trên 1.000 trẻ đẻ sống); Tỷ suất tử vong trẻ em dưới 1 tuổi (trên 1.000 trẻ đẻ sống); Tỷ suất tử vong trẻ em dưới 5 tuổi (trên 1.000 trẻ đẻ sống)",
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
                { year: 2030, comparator: "lte", value: "10", phrase: "xuống 10 vào năm 2030" },
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
          text: "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể cân nặng theo tuổi (nhẹ cân); Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể chiều cao theo tuổi (thấp còi); Tỷ lệ trẻ dưới 5 tuổi béo phì - nông thôn; Tỷ lệ trẻ dưới 5 tuổi béo phì - thành thị",
          shortName: "Suy dinh dưỡng, béo phì dưới 5 tuổi",
          measures: [
            {
              code: "underweight-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "9", phrase: "dưới 9% vào năm 2025" },
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
                { year: 2025, comparator: "lt", value: "5", phrase: "dưới 5% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "5", phrase: "dưới 5% vào năm 2030" },
              ],
            },
            {
              code: "obesity-under-5-urban",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "10", phrase: "dưới 10% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "10", phrase: "dưới 10% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "5",
          text: "Tỷ lệ trẻ em dưới 1 tuổi tiêm chủng đầy đủ 8 loại vắc xin; Tỷ lệ trẻ em dưới 5 tuổi tiêm chủng đầy đủ các loại vắc xin",
          shortName: "Tiêm chủng đầy đủ",
          measures: [
            {
              code: "vaccinated-8-under-1",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "97", phrase: "đạt 97% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "98", phrase: "đạt 98% vào năm 2030" },
              ],
            },
            {
              code: "vaccinated-full-under-5",
              unit: "percent",
              targets: [
                { year: 2030, comparator: "gte", value: "98", phrase: "đạt 98% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "6",
          text: "Tỷ lệ lây truyền HIV từ mẹ sang con",
          shortName: "Lây truyền HIV từ mẹ sang con",
          measures: [
            {
              code: "hiv-mother-to-child",
              unit: "percent",
              targets: [
                { year: 2030, comparator: "lte", value: "2", phrase: "xuống 2% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "7",
          text: "Tỷ lệ cơ sở giáo dục có công trình vệ sinh",
          shortName: "Cơ sở giáo dục có công trình vệ sinh",
          measures: [
            {
              code: "school-sanitation",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "100", phrase: "đạt 100% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "100", maintained: true, phrase: "duy trì 100% đến năm 2030" },
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
          text: "Tỷ lệ trẻ em có hoàn cảnh đặc biệt trên tổng số trẻ em; Tỷ lệ trẻ em có hoàn cảnh đặc biệt được chăm sóc, nuôi dưỡng, trợ giúp",
          shortName: "Trẻ em có hoàn cảnh đặc biệt",
          measures: [
            {
              code: "special-circumstances",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "6.5", phrase: "dưới 6,5% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "6", phrase: "dưới 6% vào năm 2030" },
              ],
            },
            {
              code: "special-circumstances-supported",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "90", phrase: "đạt 90% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "95", phrase: "đạt 95% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "9",
          text: "Tỷ lệ trẻ em bị xâm hại trên tổng số trẻ em",
          shortName: "Trẻ em bị xâm hại",
          measures: [
            {
              code: "child-abuse",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "4.5", phrase: "dưới 4,5% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "4", phrase: "dưới 4% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "10",
          text: "Tỷ lệ lao động trẻ em và người chưa thành niên từ 5 đến 17 tuổi",
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
          text: "Tỷ suất trẻ em bị tai nạn thương tích; Tỷ suất trẻ em tử vong do tai nạn thương tích",
          shortName: "Tai nạn thương tích trẻ em",
          measures: [
            {
              code: "child-injury",
              unit: "per_100000",
              targets: [
                { year: 2025, comparator: "lte", value: "550", phrase: "xuống 550/100.000 trẻ em vào năm 2025" },
                { year: 2030, comparator: "lte", value: "500", phrase: "xuống 500/100.000 trẻ em vào năm 2030" },
              ],
            },
            {
              code: "child-injury-death",
              unit: "per_100000",
              targets: [
                { year: 2025, comparator: "lte", value: "16", phrase: "xuống 16/100.000 trẻ em vào năm 2025" },
                { year: 2030, comparator: "lte", value: "15", phrase: "xuống 15/100.000 trẻ em vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "12",
          text: "Tỷ lệ trẻ em gặp thiên tai, thảm họa được cứu trợ, hỗ trợ kịp thời",
          shortName: "Trẻ em gặp thiên tai được hỗ trợ kịp thời",
          measures: [
            {
              code: "disaster-relief",
              unit: "percent",
              targets: [
                { comparator: "gte", value: "100", phrase: "đạt 100% hằng năm" },
              ],
            },
          ],
        },
        {
          number: "13",
          text: "Mức giảm số cuộc tảo hôn hằng năm",
          shortName: "Số cuộc tảo hôn",
          measures: [
            {
              code: "child-marriages",
              unit: "count",
              targets: [
                { fromYear: 2025, toYear: 2030, basis: "change_from_previous_year", comparator: "range", direction: "fall", value: "2", upperValue: "3", phrase: "giảm từ 2 đến 3% hằng năm, từ năm 2025 đến năm 2030" },
              ],
            },
          ],
        },
        {
          number: "14",
          text: "Tỷ lệ trẻ em dưới 5 tuổi được đăng ký khai sinh",
          shortName: "Đăng ký khai sinh dưới 5 tuổi",
          measures: [
            {
              code: "birth-registration-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "98.5", phrase: "đạt 98,5% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "100", phrase: "đạt 100% vào năm 2030" },
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
          text: "Tỷ lệ trẻ em dưới 5 tuổi phát triển phù hợp về sức khỏe, học tập và tâm lý xã hội",
          shortName: "Trẻ em dưới 5 tuổi phát triển phù hợp",
          measures: [
            {
              code: "development-on-track-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "99.1", phrase: "đạt 99,1% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "99.3", phrase: "đạt 99,3% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "16",
          text: "Tỷ lệ huy động trẻ em 5 tuổi đi học mẫu giáo",
          shortName: "Trẻ em 5 tuổi đi học mẫu giáo",
          measures: [
            {
              code: "preschool-age-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "99.1", phrase: "đạt 99,1% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "99.3", phrase: "đạt 99,3% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "17",
          text: "Tỷ lệ trẻ em hoàn thành cấp tiểu học; Tỷ lệ trẻ em bỏ học bậc tiểu học",
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
          text: "Tỷ lệ trẻ em hoàn thành cấp trung học cơ sở; Tỷ lệ trẻ em bỏ học cấp trung học cơ sở",
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
          text: "Tỷ lệ trường học có dịch vụ hỗ trợ tâm lý trẻ em",
          shortName: "Trường có dịch vụ hỗ trợ tâm lý",
          measures: [
            {
              code: "school-psychology",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "95", phrase: "đạt 95% vào năm 2025" },
              ],
            },
          ],
        },
        {
          number: "20",
          text: "Tỷ lệ trường học có cơ sở hạ tầng, tài liệu phù hợp với học sinh khuyết tật; Tỷ lệ trẻ em khuyết tật có nhu cầu được tiếp cận giáo dục chuyên biệt, hòa nhập, phục hồi chức năng",
          shortName: "Giáo dục cho trẻ em khuyết tật",
          measures: [
            {
              code: "school-disability-access",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "55", phrase: "đạt 55% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "60", phrase: "đạt 60% vào năm 2030" },
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
          text: "Tỷ lệ xã, phường, thị trấn có điểm văn hóa, vui chơi dành cho trẻ em",
          shortName: "Xã có điểm văn hóa, vui chơi cho trẻ em",
          measures: [
            {
              code: "commune-playground",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "40", phrase: "đạt 40% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "45", phrase: "đạt 45% vào năm 2030" },
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
          text: "Tỷ lệ trẻ em từ 07 tuổi trở lên được hỏi ý kiến về các vấn đề của trẻ em",
          shortName: "Trẻ em từ 7 tuổi được hỏi ý kiến",
          measures: [
            {
              code: "consulted-7-plus",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "30", phrase: "đạt 30% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "35", phrase: "đạt 35% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "23",
          text: "Tỷ lệ trẻ em được nâng cao nhận thức, năng lực về quyền tham gia",
          shortName: "Trẻ em được nâng cao nhận thức tham gia",
          measures: [
            {
              code: "participation-awareness",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "85", phrase: "đạt 85% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "90", phrase: "đạt 90% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "24",
          text: "Tỷ lệ trẻ em từ 11 tuổi trở lên tham gia mô hình, hoạt động thúc đẩy quyền tham gia",
          shortName: "Trẻ em từ 11 tuổi tham gia mô hình",
          measures: [
            {
              code: "participation-models-11-plus",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "30", phrase: "đạt 30% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "35", phrase: "đạt 35% vào năm 2030" },
              ],
            },
          ],
        },
      ],
    },
  ],
  agencies: [],
  reporting: [],
  budgetNote: null,
  budget: null,
  printedResults: [],
  reviewNotes: [],
};
