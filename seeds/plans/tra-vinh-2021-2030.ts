import type { PlanSeed } from "@/prisma/seed/schema";

/** Trà Vinh 2221/QĐ-UBND, as printed, misprints included; the doubtful places stand in reviewNotes. */
export const plan: PlanSeed = {
  code: "tra-vinh-2021-2030",
  number: "2221/QĐ-UBND",
  issuedOn: "2021-10-07",
  issuedOnPrinted: null,
  issuer: "Ủy ban nhân dân tỉnh Trà Vinh",
  title: "Kế hoạch thực hiện Chương trình hành động quốc gia vì trẻ em giai đoạn 2021 - 2030 trên địa bàn tỉnh Trà Vinh",
  placeName: "Trà Vinh",
  area: { code: "84", name: "Tỉnh Trà Vinh" },
  startYear: 2021,
  endYear: 2030,
  basedOn: [
    {
      number: "23/QĐ-TTg",
      issuedOn: "2021-01-07",
      phrase: "Căn cứ Quyết định số 23/QĐ-TTg ngày 07/01/2021 của Thủ tướng Chính phủ phê duyệt Chương trình hành động quốc gia vì trẻ em giai đoạn 2021 - 2025",
      parentPlan: "quoc-gia-2021-2030",
    },
  ],
  goals: [
    {
      title: "Mục tiêu 1: Về phát triển toàn diện trẻ em, chăm sóc sức khỏe, dinh dưỡng cho trẻ em",
      indicators: [
        {
          number: "1",
          text: "Phần đầu tỷ lệ xã, phường, thị trấn đạt tiêu chuẩn phù hợp với trẻ em đạt 65% vào năm 2025 và 75% vào năm 2030.",
          shortName: "Xã phù hợp với trẻ em",
          measures: [
            {
              code: "child-friendly-communes",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "65", phrase: "đạt 65% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "75", inherited: true, phrase: "75% vào năm 2030" },
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
          text: "Giảm tỷ suất tử vong trẻ sơ sinh trên 1.000 trẻ đẻ sống dưới 1,9 vào năm 2025 và duy trì đến năm 2030; giảm tỷ suất tử vong của trẻ em dưới 1 tuổi trên 1.000 trẻ đẻ sống xuống 2 vào năm 2025 và duy trì đến năm 2030; giảm tỷ suất tử vong trẻ em dưới 5 tuổi trên 1.000 trẻ đẻ sống dưới 2,7 vào năm 2025 và duy trì đến năm 2030.",
          shortName: "Tử vong sơ sinh, dưới 1 và dưới 5 tuổi",
          needsReview: "Các mức rất thấp so với Chương trình quốc gia (1,9 so với 9,5; 2 so với 12,5; 2,7 so với 18,5 trên 1.000 trẻ đẻ sống); cần kiểm tra nguồn số liệu.",
          measures: [
            {
              code: "neonatal-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lt", value: "1.9", phrase: "dưới 1,9 vào năm 2025" },
                { year: 2030, comparator: "lt", value: "1.9", maintained: true, phrase: "duy trì đến năm 2030" },
              ],
            },
            {
              code: "infant-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lte", value: "2", phrase: "xuống 2 vào năm 2025" },
                { year: 2030, comparator: "lte", value: "2", maintained: true, phrase: "duy trì đến năm 2030" },
              ],
            },
            {
              code: "under-five-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lt", value: "2.7", phrase: "dưới 2,7 vào năm 2025" },
                { year: 2030, comparator: "lt", value: "2.7", maintained: true, phrase: "duy trì đến năm 2030" },
              ],
            },
          ],
        },
        {
          number: "4",
          text: "Phần đầu giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể cân nặng theo tuổi xuống dưới 5% vào năm 2025 và dưới 5% vào năm 2030; giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể chiều cao theo tuổi xuống 8% vào năm 2025 và dưới 8% vào năm 2030; giảm tỷ lệ trẻ dưới 5 tuổi bị suy dinh dưỡng thể béo phì xuống dưới 5% đối với nông thôn và dưới 10% đối với thành thị đến năm 2030.",
          shortName: "Suy dinh dưỡng, béo phì dưới 5 tuổi",
          needsReview: "Mức năm 2025 và năm 2030 gần như bằng nhau (“dưới 5%” và “dưới 5%”, “8%” và “dưới 8%”), béo phì không có mức năm 2025; cần đối chiếu bản gốc.",
          measures: [
            {
              code: "underweight-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "5", phrase: "xuống dưới 5% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "5", phrase: "dưới 5% vào năm 2030" },
              ],
            },
            {
              code: "stunting-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lte", value: "8", phrase: "xuống 8% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "8", phrase: "dưới 8% vào năm 2030" },
              ],
            },
            {
              code: "obesity-under-5-rural",
              unit: "percent",
              targets: [
                { year: 2030, comparator: "lt", value: "5", phrase: "xuống dưới 5% đối với nông thôn và dưới 10% đối với thành thị đến năm 2030" },
              ],
            },
            {
              code: "obesity-under-5-urban",
              unit: "percent",
              targets: [
                { year: 2030, comparator: "lt", value: "10", phrase: "dưới 10% đối với thành thị đến năm 2030" },
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
          text: "Phần đầu 100% cơ sở giáo dục cho trẻ em có công trình vệ sinh vào năm 2025 và duy trì 100% đến năm 2030.",
          shortName: "Công trình vệ sinh ở cơ sở giáo dục",
          measures: [
            {
              code: "school-sanitation",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "100", phrase: "Phần đầu 100% cơ sở giáo dục cho trẻ em có công trình vệ sinh vào năm 2025" },
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
          text: "Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt trên tổng số trẻ em xuống dưới 6,5% vào năm 2025 và 6% vào năm 2030; 90% trẻ em có hoàn cảnh đặc biệt được chăm sóc, nuôi dưỡng, trợ giúp vào năm 2025 và 95% vào năm 2030.",
          shortName: "Trẻ em có hoàn cảnh đặc biệt",
          needsReview: "Vế “6% vào năm 2030” không in chữ “dưới”; đang đọc theo vế trước là dưới 6%.",
          measures: [
            {
              code: "special-circumstances",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "6.5", phrase: "xuống dưới 6,5% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "6", inherited: true, phrase: "6% vào năm 2030" },
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
          text: "Giảm tỷ lệ trẻ em bị xâm hại trên tổng số trẻ em xuống dưới 4,5% vào năm 2025 và xuống dưới 4% vào năm 2030.",
          shortName: "Trẻ em bị xâm hại",
          needsReview: "Mức dưới 4,5% và dưới 4% tổng số trẻ em cao hơn nhiều so với số vụ thường được phát hiện; cần xác nhận định nghĩa và nguồn số liệu.",
          measures: [
            {
              code: "child-abuse",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "4.5", phrase: "xuống dưới 4,5% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "4", phrase: "xuống dưới 4% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "10",
          text: "Phần đầu giảm tỷ lệ lao động trẻ em và người chưa thành niên từ 5 đến 17 tuổi xuống 4,9% vào năm 2025 và xuống 4,5% vào năm 2030.",
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
          text: "Giảm tỷ suất trẻ em bị tai nạn thương tích xuống 550/100.000 trẻ em vào năm 2025 và 500/100.000 vào năm 2030; giảm tỷ suất trẻ em bị tử vong do tai nạn thương tích xuống còn 16/100.000 trẻ em vào năm 2025 và xuống còn 15/100.000 vào năm 2030.",
          shortName: "Tai nạn thương tích trẻ em",
          measures: [
            {
              code: "child-injury",
              unit: "per_100000",
              targets: [
                { year: 2025, comparator: "lte", value: "550", phrase: "xuống 550/100.000 trẻ em vào năm 2025" },
                { year: 2030, comparator: "lte", value: "500", inherited: true, phrase: "500/100.000 vào năm 2030" },
              ],
            },
            {
              code: "child-injury-death",
              unit: "per_100000",
              targets: [
                { year: 2025, comparator: "lte", value: "16", phrase: "xuống còn 16/100.000 trẻ em vào năm 2025" },
                { year: 2030, comparator: "lte", value: "15", phrase: "xuống còn 15/100.000 vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "12",
          text: "Phần đầu 100% trẻ em gặp thiên tai, thảm họa được cứu trợ, hỗ trợ kịp thời.",
          shortName: "Trẻ em gặp thiên tai được hỗ trợ kịp thời",
          measures: [
            {
              code: "disaster-relief",
              unit: "percent",
              targets: [
                { comparator: "gte", value: "100", phrase: "Phần đầu 100% trẻ em gặp thiên tai, thảm họa được cứu trợ, hỗ trợ kịp thời" },
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
          text: "Tỷ lệ trẻ em dưới 5 tuổi được đăng ký khai sinh đạt 98,5% vào năm 2025, phần đầu 100% vào năm 2030.",
          shortName: "Đăng ký khai sinh dưới 5 tuổi",
          measures: [
            {
              code: "birth-registration-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "98.5", phrase: "đạt 98,5% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "100", phrase: "phần đầu 100% vào năm 2030" },
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
          text: "Phần đầu tỷ lệ trẻ em dưới 5 tuổi được phát triển phù hợp về sức khỏe, học tập và tâm lý xã hội đạt 99,1% vào năm 2025 và 99,3% vào năm 2030.",
          shortName: "Trẻ em dưới 5 tuổi phát triển phù hợp",
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
          text: "Tỷ lệ trẻ em hoàn thành cấp tiểu học đạt 97% vào năm 2025 và đạt 99% vào năm 2030; phần đầu giảm tỷ lệ trẻ em bỏ học bậc tiểu học dưới 0,12% vào năm 2025 và dưới 0,1% vào năm 2030.",
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
          text: "Tỷ lệ trẻ em hoàn thành cấp trung học cơ sở đạt 88% vào năm 2025 và đạt 93% vào năm 2030; phần đầu giảm tỷ lệ trẻ em bỏ học cấp trung học cơ sở dưới 0,14% vào năm 2025 và dưới 0,05% vào năm 2030.",
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
          text: "Phần đầu 95% trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025.",
          shortName: "Trường có dịch vụ hỗ trợ tâm lý",
          measures: [
            {
              code: "school-psychology",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "95", phrase: "Phần đầu 95% trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025" },
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
          text: "Phần đầu tỷ lệ các xã, phường, thị trấn có điểm văn hóa, vui chơi dành cho trẻ em đạt 40% vào năm 2025 và 45% vào năm 2030.",
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
          text: "Phần đầu 30% trẻ em từ 07 tuổi trở lên được hỏi ý kiến về các vấn đề của trẻ em với các hình thức phù hợp vào năm 2025 và 35% vào năm 2030.",
          shortName: "Trẻ em từ 7 tuổi được hỏi ý kiến",
          measures: [
            {
              code: "consulted-7-plus",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "30", phrase: "Phần đầu 30% trẻ em từ 07 tuổi trở lên được hỏi ý kiến về các vấn đề của trẻ em với các hình thức phù hợp vào năm 2025" },
                { year: 2030, comparator: "gte", value: "35", inherited: true, phrase: "35% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "23",
          text: "Phần đầu 85% trẻ em được nâng cao nhận thức, năng lực về quyền tham gia của trẻ em vào năm 2025 và 90% vào năm 2030.",
          shortName: "Trẻ em được nâng cao nhận thức tham gia",
          measures: [
            {
              code: "participation-awareness",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "85", phrase: "Phần đầu 85% trẻ em được nâng cao nhận thức, năng lực về quyền tham gia của trẻ em vào năm 2025" },
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
      duty: "chủ trì, phối hợp với các sở, ban, ngành tỉnh có liên quan và Ủy ban nhân dân các huyện, thị xã, thành phố:\na) Tổ chức triển khai thực hiện Kế hoạch này; hướng dẫn và thường xuyên theo dõi, kiểm tra, giám sát, đôn đốc việc thực hiện; tổ chức đánh giá kết quả thực hiện; báo cáo sơ kết vào năm 2025 và tổng kết vào năm 2030 kết quả thực hiện Kế hoạch này và gửi về Bộ Lao động - Thương binh và Xã hội và Ủy ban nhân dân tỉnh theo quy định.\nb) Thực hiện các chỉ tiêu 1, 2, 8, 9, 10, 11, 12, 22, 23, 24 của Kế hoạch này; lồng ghép các mục tiêu, chỉ tiêu của Kế hoạch thuộc trách nhiệm, thẩm quyền vào kế hoạch hằng năm của ngành Lao động - Thương binh và Xã hội.\nc) Tổ chức các hoạt động truyền thông, giáo dục, vận động xã hội về thực hiện quyền trẻ em và giải quyết các vấn đề về trẻ em.\nd) Nâng cao năng lực quản lý, cung cấp dịch vụ, kỹ năng bảo vệ, chăm sóc trẻ em cho đội ngũ làm công tác trẻ em các cấp, các ngành, đặc biệt là cấp cơ sở; cha mẹ, người chăm sóc trẻ em và trẻ em; phối hợp với các sở, ngành có liên quan củng cố hệ thống cơ sở, các dịch vụ đáp ứng thực hiện quyền trẻ em.\nđ) Tổ chức kiểm tra, thanh tra liên ngành và chuyên đề về trách nhiệm thực hiện quyền trẻ em, chính sách, pháp luật về bảo vệ trẻ em.",
      leads: ["1", "2", "8", "9", "10", "11", "12", "22", "23", "24"],
      coordinates: ["3", "4", "5", "6", "7", "14", "15", "16", "17", "18", "19", "20"],
      phrase: "Thực hiện các chỉ tiêu 1, 2, 8, 9, 10, 11, 12, 22, 23, 24 của Kế hoạch này",
    },
    {
      name: "Sở Tư pháp",
      role: "participant",
      duty: "chủ trì, phối hợp với Sở Lao động - Thương binh và Xã hội, các sở, ban, ngành tỉnh có liên quan và Ủy ban nhân dân các huyện, thị xã, thành phố:\na) Thực hiện chỉ tiêu 14 của Kế hoạch này.\nb) Tăng cường công tác quản lý nhà nước về đăng ký hộ tịch, khai sinh cho trẻ em theo đúng quy định của pháp luật; truyền thông, phổ biến, giáo dục pháp luật về bảo vệ trẻ em trong quá trình tố tụng, xử lý vi phạm hành chính.",
      leads: ["14"],
      phrase: "Thực hiện chỉ tiêu 14 của Kế hoạch này",
    },
    {
      name: "Công an tỉnh",
      role: "participant",
      duty: "chủ trì, phối hợp với Sở Lao động - Thương binh và Xã hội, các sở, ban, ngành tỉnh có liên quan và Ủy ban nhân dân các huyện, thị xã, thành phố trong việc phối hợp hỗ trợ, can thiệp, bảo vệ an toàn cho trẻ em là nạn nhân bị xâm hại; phòng ngừa tái phạm, quản lý, giáo dục trẻ em và người chưa thành niên vi phạm pháp luật; đấu tranh phòng, chống tội phạm xâm hại trẻ em để đạt chỉ tiêu 9 của Kế hoạch này.",
      leads: ["9"],
      phrase: "đấu tranh phòng, chống tội phạm xâm hại trẻ em để đạt chỉ tiêu 9 của Kế hoạch này",
    },
    {
      name: "Sở Giáo dục và Đào tạo",
      role: "participant",
      duty: "chủ trì, phối hợp với Sở Lao động - Thương binh và Xã hội, các sở, ban, ngành tỉnh có liên quan và Ủy ban nhân dân các huyện, thị xã, thành phố:\na) Thực hiện các chỉ tiêu 7, 15, 16, 17, 18, 19, 20 của Kế hoạch này.\nb) Triển khai chính sách, giải pháp nhằm giảm thiểu tình trạng trẻ em bỏ học đặc biệt là trẻ em có hoàn cảnh đặc biệt, khó khăn; duy trì và mở rộng các trường bán trú và dân tộc nội trú.\nc) Xây dựng môi trường giáo dục lành mạnh, thân thiện, không có bạo lực; nâng cao kiến thức, kỹ năng cho cán bộ quản lý giáo dục, giáo viên và học sinh về quyền tham gia của trẻ em vào các vấn đề về trẻ em; xây dựng, hướng dẫn, thực hiện và phát triển mô hình đối thoại học đường để thúc đẩy quyền tham gia của trẻ em trong trường học; mô hình cung cấp dịch vụ bảo vệ trẻ em trong trường học.\nd) Triển khai việc phối hợp giữa nhà trường, gia đình, xã hội trong hoạt động giáo dục, đặc biệt là giáo dục lối sống văn hóa, rèn luyện đạo đức cho học sinh. Tích hợp, lồng ghép các nội dung có sự tham gia của trẻ em vào các chương trình chính khóa và hoạt động ngoại khóa phù hợp với cấp học, năng lực, sự phát triển của trẻ em.",
      leads: ["7", "15", "16", "17", "18", "19", "20"],
      phrase: "Thực hiện các chỉ tiêu 7, 15, 16, 17, 18, 19, 20 của Kế hoạch này",
    },
    {
      name: "Sở Y tế",
      role: "participant",
      duty: "chủ trì, phối hợp với Sở Lao động - Thương binh và Xã hội, các sở, ban, ngành tỉnh có liên quan và Ủy ban nhân dân các huyện, thị xã, thành phố:\na) Thực hiện các chỉ tiêu 3, 4, 5, 6 của Kế hoạch này.\nb) Thực hiện các giải pháp về chăm sóc sức khỏe, dinh dưỡng cho trẻ em, đặc biệt là trẻ em vùng dân tộc thiểu số.\nc) Hướng dẫn, hỗ trợ chăm sóc sức khỏe cho trẻ em có hoàn cảnh đặc biệt, trẻ em bị xâm hại, trẻ em di cư, trẻ em bị ảnh hưởng bởi thiên tai, dịch bệnh, ô nhiễm môi trường; xây dựng, hướng dẫn, thực hiện và phát triển mô hình cung cấp dịch vụ bảo vệ trẻ em trong các cơ sở y tế.",
      leads: ["3", "4", "5", "6"],
      phrase: "Thực hiện các chỉ tiêu 3, 4, 5, 6 của Kế hoạch này",
    },
    {
      name: "Sở Văn hóa, Thể thao và Du lịch",
      role: "participant",
      duty: "chủ trì, phối hợp với các sở, ban, ngành tỉnh có liên quan và Ủy ban nhân dân các huyện, thị xã, thành phố:\na) Thực hiện các chỉ tiêu 13, 21 của Kế hoạch này.\nb) Ưu tiên xây dựng các thiết chế văn hóa, thể thao dành cho trẻ em, nhất là các địa bàn có điều kiện kinh tế - xã hội đặc biệt khó khăn; bảo đảm hoạt động biểu diễn, sáng tác nghệ thuật có nội dung phù hợp với văn hóa truyền thống, phù hợp với trẻ em theo quy định của pháp luật.\nc) Thực hiện các giải pháp bảo vệ trẻ em, phòng ngừa xâm hại trẻ em trong các hoạt động văn hóa, thể thao, du lịch; tăng cường công tác thanh tra, kiểm tra, quản lý chặt chẽ các sản phẩm văn hóa và việc tổ chức các hoạt động văn hóa bảo đảm cho trẻ em được tiếp cận môi trường văn hóa lành mạnh.\nd) Hướng dẫn, trang bị kiến thức và kỹ năng cho gia đình về thực hiện quyền trẻ em; xây dựng, hướng dẫn, thực hiện và phát triển mô hình nhóm gia đình đồng hành cùng trẻ em để thúc đẩy quyền tham gia của trẻ em trong gia đình.",
      leads: ["13", "21"],
      phrase: "Thực hiện các chỉ tiêu 13, 21 của Kế hoạch này",
    },
    {
      name: "Sở Thông tin và Truyền thông",
      role: "participant",
      duty: "chủ trì, phối hợp với Sở Lao động - Thương binh và Xã hội, các sở, ban, ngành tỉnh có liên quan và Ủy ban nhân dân các huyện, thị xã, thành phố:\na) Hướng dẫn các cơ quan báo chí, tổ chức cá nhân hoạt động trên môi trường mạng ứng dụng công nghệ thông tin, truyền thông, vận động xã hội thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch này; phổ biến kiến thức, kỹ năng về bảo vệ trẻ em, phòng ngừa xâm hại trẻ em trên môi trường mạng.\nb) Thực hiện các giải pháp bảo vệ trẻ em, thiết lập các kênh thông tin để tiếp nhận, phản ánh thông tin về bảo vệ trẻ em trên môi trường mạng; bảo đảm quyền bí mật đời sống riêng tư của trẻ em trong hoạt động thông tin, truyền thông.\nc) Nghiên cứu đề xuất các giải pháp về công nghệ thông tin để thúc đẩy thực hiện quyền trẻ em, hình thành văn hóa số cho trẻ em, bảo đảm sự an toàn cho trẻ em khi tham gia môi trường mạng; hướng dẫn, thực hiện và phát triển mô hình tăng cường năng lực của trẻ em tiếp cận cuộc cách mạng công nghiệp lần thứ tư.\nd) Nâng cao năng lực cho đội ngũ phóng viên, biên tập viên các cơ quan báo chí về thực hiện quyền trẻ em trong hoạt động thông tin, truyền thông.",
    },
    {
      name: "Sở Tài chính",
      role: "participant",
      duty: "căn cứ khả năng cân đối ngân sách bố trí kinh phí hàng năm theo quy định phân cấp ngân sách để thực hiện Kế hoạch này.",
    },
    {
      name: "Sở Kế hoạch và Đầu tư",
      role: "participant",
      duty: "chủ trì, phối hợp với Sở Lao động - Thương binh và Xã hội, các sở, ban, ngành tỉnh có liên quan và Ủy ban nhân dân các huyện, thị xã, thành phố đưa các mục tiêu, chỉ tiêu của Kế hoạch này vào kế hoạch phát triển kinh tế - xã hội 5 năm, hằng năm của tỉnh; huy động nguồn lực thực hiện Kế hoạch này.",
    },
    {
      name: "Các sở, ban, ngành tỉnh",
      role: "participant",
      duty: "căn cứ chức năng, nhiệm vụ và quyền hạn được giao, phối hợp với Sở Lao động - Thương binh và Xã hội, Ủy ban nhân dân các huyện, thị xã, thành phố triển khai thực hiện Kế hoạch này; lồng ghép các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch vào các chương trình, kế hoạch có liên quan thuộc ngành, lĩnh vực quản lý.",
    },
    {
      name: "Ủy ban nhân dân các huyện, thị xã, thành phố",
      role: "participant",
      duty: "a) Căn cứ Kế hoạch này xây dựng kế hoạch cụ thể để tổ chức triển khai thực hiện phù hợp với tình hình thực tế của địa phương; định kỳ hàng năm báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện (qua Sở Lao động - Thương binh và Xã hội để tổng hợp); đưa các mục tiêu, chỉ tiêu của Kế hoạch này vào kế hoạch phát triển kinh tế - xã hội 5 năm, hằng năm của địa phương.\nb) Bố trí kinh phí thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch này và các chương trình, kế hoạch hành động vì trẻ em của địa phương; rà soát, ưu tiên kinh phí để duy trì, phát triển các cơ sở có chức năng, nhiệm vụ cung cấp dịch vụ bảo vệ trẻ em trên địa bàn.\nc) Thường xuyên kiểm tra, thanh tra, rà soát việc bảo đảm môi trường sống an toàn, lành mạnh, thân thiện với trẻ em; phòng, chống xâm hại trẻ em và tai nạn, thương tích trẻ em; chỉ đạo xử lý nghiêm và kịp thời các vụ việc xâm hại trẻ em trên địa bàn.",
      coordinates: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24"],
      phrase: "phối hợp với các sở, ban, ngành tỉnh có liên quan và Ủy ban nhân dân các huyện, thị xã, thành phố",
    },
    {
      name: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      role: "participant",
      duty: "trong phạm vi chức năng, nhiệm vụ của mình tham gia tổ chức triển khai thực hiện Kế hoạch này; vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch.",
    },
    {
      name: "Các tổ chức thành viên của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      role: "participant",
      duty: "trong phạm vi chức năng, nhiệm vụ của mình tham gia tổ chức triển khai thực hiện Kế hoạch này; vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch.",
    },
  ],
  reporting: [
    {
      kind: "annual",
      due: null,
      from: "Ủy ban nhân dân các huyện, thị xã, thành phố",
      to: "Ủy ban nhân dân tỉnh (qua Sở Lao động - Thương binh và Xã hội để tổng hợp)",
      phrase: "định kỳ hàng năm báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện (qua Sở Lao động - Thương binh và Xã hội để tổng hợp)",
    },
    {
      kind: "midterm_review",
      due: null,
      year: 2025,
      from: "Sở Lao động - Thương binh và Xã hội",
      to: "Bộ Lao động - Thương binh và Xã hội và Ủy ban nhân dân tỉnh",
      phrase: "báo cáo sơ kết vào năm 2025",
    },
    {
      kind: "final_review",
      due: null,
      year: 2030,
      from: "Sở Lao động - Thương binh và Xã hội",
      to: "Bộ Lao động - Thương binh và Xã hội và Ủy ban nhân dân tỉnh",
      phrase: "tổng kết vào năm 2030 kết quả thực hiện Kế hoạch này và gửi về Bộ Lao động - Thương binh và Xã hội và Ủy ban nhân dân tỉnh theo quy định",
    },
  ],
  budgetNote: "1. Kinh phí thực hiện Kế hoạch này bao gồm:\na) Ngân sách nhà nước bố trí trong dự toán ngân sách hàng năm của các sở, ngành, địa phương; các chương trình, kế hoạch, dự án, đề án liên quan khác theo quy định của pháp luật về ngân sách nhà nước.\nb) Huy động từ các nguồn hợp pháp khác.\n2. Các sở, ban, ngành tỉnh có liên quan và Ủy ban nhân dân các huyện, thị xã, thành phố căn cứ chức năng, nhiệm vụ được giao, lập dự toán ngân sách hàng năm để thực hiện Kế hoạch này và quản lý, sử dụng kinh phí theo quy định của pháp luật về ngân sách nhà nước.",
  budget: null,
  printedResults: [],
  reviewNotes: [
    {
      indicator: null,
      rule: "citation",
      place: "Căn cứ của Quyết định",
      note: "Căn cứ in Chương trình hành động quốc gia vì trẻ em “giai đoạn 2021 - 2025” trong khi tên Quyết định và tên Kế hoạch in “giai đoạn 2021 - 2030”; cần kiểm tra trích dẫn Quyết định số 23/QĐ-TTg.",
    },
    {
      indicator: null,
      rule: "numbering-gap",
      place: "Mục IV",
      note: "Danh sách cơ quan đi từ mục 4 “Sở Giáo dục và Đào tạo” đến mục 6 “Sở Y tế”, không có mục 5; cần đối chiếu bản gốc xem có thiếu một cơ quan hay chỉ sai số thứ tự.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Mục I.2, các chỉ tiêu 1, 4, 7, 10, 12, 14, 15, 17, 18, 19, 21, 22, 23",
      note: "In “Phần đầu” hoặc “phần đầu”; cần kiểm tra xem có phải là “Phấn đấu”, cách đọc mức cần đạt không thay đổi.",
    },
    {
      indicator: "3",
      rule: "reading",
      place: "Mục I.2, chỉ tiêu 3",
      note: "Câu in “dưới 1,9”, “xuống 2” và “dưới 2,7” trên 1.000 trẻ đẻ sống, thấp hơn nhiều lần mức 9,5, 12,5 và 18,5 của Chương trình quốc gia; cần kiểm tra số liệu dựa trên báo cáo hành chính hay điều tra trước khi so sánh.",
    },
    {
      indicator: "4",
      rule: "ambiguous-target",
      place: "Mục I.2, chỉ tiêu 4, thể cân nặng theo tuổi",
      note: "Câu in “xuống dưới 5% vào năm 2025 và dưới 5% vào năm 2030”, hai mốc có cùng một mức; cần đối chiếu bản gốc xem có mốc nào in nhầm hay không.",
    },
    {
      indicator: "4",
      rule: "ambiguous-target",
      place: "Mục I.2, chỉ tiêu 4, thể chiều cao theo tuổi",
      note: "Câu in “xuống 8% vào năm 2025 và dưới 8% vào năm 2030”, hai mốc chỉ khác nhau ở chữ “dưới”; cần đối chiếu bản gốc.",
    },
    {
      indicator: "4",
      rule: "ambiguous-target",
      place: "Mục I.2, chỉ tiêu 4, thể béo phì",
      note: "Câu in “dưới 5% đối với nông thôn và dưới 10% đối với thành thị đến năm 2030”, không có mức năm 2025; đang đọc là mức của năm 2030, cần xác nhận có phải giữ trong mọi năm đến 2030 hay không.",
    },
    {
      indicator: "5",
      rule: "ambiguous-target",
      place: "Mục I.2, chỉ tiêu 5",
      note: "Câu in “được tiêm chủng đầy đủ các loại vắc xin vào năm 2030” không nêu số loại vắc xin và không có mức năm 2025; cần ghi rõ danh mục vắc xin để số liệu các năm so sánh được.",
    },
    {
      indicator: "8",
      rule: "inherited-comparator",
      place: "Mục I.2, chỉ tiêu 8",
      note: "Câu in “xuống dưới 6,5% vào năm 2025 và 6% vào năm 2030” thiếu chữ “dưới” ở vế sau; đang đọc là dưới 6%, cần xác nhận có phải không quá 6% hay không.",
    },
    {
      indicator: "9",
      rule: "reading",
      place: "Mục I.2, chỉ tiêu 9",
      note: "Câu in “xuống dưới 4,5% vào năm 2025 và xuống dưới 4% vào năm 2030” trên tổng số trẻ em; mức này lớn hơn nhiều số trẻ em bị xâm hại thường được phát hiện nên dễ luôn đạt, cần xác nhận định nghĩa và nguồn số liệu.",
    },
    {
      indicator: "9",
      rule: "reading",
      place: "Mục IV.1 và IV.3",
      note: "Chỉ tiêu 9 được giao cho cả Sở Lao động - Thương binh và Xã hội (“các chỉ tiêu 1, 2, 8, 9, …”) và Công an tỉnh (“để đạt chỉ tiêu 9”); cần xác định cơ quan nào báo cáo số liệu chính thức.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Mục IV.12 và IV.1",
      note: "Kế hoạch in “định kỳ hàng năm báo cáo” nhưng không in ngày nộp, và không in ngày của “báo cáo sơ kết vào năm 2025 và tổng kết vào năm 2030”; người quản trị cần đặt ngày.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Mục IV.11",
      note: "Kế hoạch không in chế độ báo cáo của các sở, ban, ngành tỉnh, kể cả các cơ quan được giao “Thực hiện các chỉ tiêu”; người quản trị cần thống nhất kỳ báo cáo với các cơ quan này.",
    },
  ],
};
