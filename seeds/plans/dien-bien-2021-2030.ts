import type { PlanSeed } from "@/prisma/seed/schema";

/** Điện Biên's programme: 29 numbered indicators, the unnumbered line after 25 ("25b"), and its printed results of 2013–2020. */
export const plan: PlanSeed = {
  code: "dien-bien-2021-2030",
  number: "333/QĐ-UBND",
  issuedOn: "2021-03-15",
  issuedOnPrinted: null,
  issuer: "Ủy ban nhân dân tỉnh Điện Biên",
  title: "Chương trình hành động vì trẻ em tỉnh Điện Biên, giai đoạn 2021-2030",
  placeName: "Điện Biên",
  area: { code: "11", name: "Tỉnh Điện Biên" },
  startYear: 2021,
  endYear: 2030,
  basedOn: [
    {
      number: "23/QĐ-TTg",
      issuedOn: "2021-01-07",
      phrase: "Căn cứ Quyết định số 23/QĐ-TTg ngày 07/01/2021 của Thủ tướng Chính phủ phê duyệt Chương trình hành động quốc gia vì trẻ em giai đoạn 2021-2030;",
      parentPlan: "quoc-gia-2021-2030",
    },
  ],
  goals: [
    {
      title: "Mục tiêu 1: Về phát triển toàn diện trẻ em, chăm sóc sức khỏe, dinh dưỡng cho trẻ em",
      indicators: [
        {
          number: "1",
          text: "Tỷ lệ xã, phường, thị trấn đạt tiêu chuẩn phù hợp với trẻ em đạt 65% vào năm 2025 và 75% vào năm 2030.",
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
          text: "Tỷ lệ trẻ em đến 8 tuổi được tiếp cận các dịch vụ hỗ trợ chăm sóc phát triển toàn diện đạt 80% vào năm 2025 và 85% vào năm 2030.",
          shortName: "Chăm sóc phát triển toàn diện đến 8 tuổi",
          measures: [
            {
              code: "comprehensive-care-under-8",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "80", phrase: "đạt 80% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "85", inherited: true, phrase: "85% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "3",
          text: "Giảm tỷ suất tử vong trẻ sơ sinh trên 1.000 trẻ đẻ sống dưới 9,5‰ vào năm 2025 và dưới 9‰ vào năm 2030.",
          shortName: "Tử vong trẻ sơ sinh",
          measures: [
            {
              code: "neonatal-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lt", value: "9.5", phrase: "dưới 9,5‰ vào năm 2025" },
                { year: 2030, comparator: "lt", value: "9", phrase: "dưới 9‰ vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "4",
          text: "Giảm tỷ suất tử vong của trẻ em dưới 1 tuổi trên 1.000 trẻ đẻ sống xuống 12,5‰ vào năm 2025 và 10‰ vào năm 2030.",
          shortName: "Tử vong trẻ em dưới 1 tuổi",
          needsReview: "Năm 2020 là 31,0, mức năm 2025 là 12,5‰: phải giảm khoảng 16,6% mỗi năm, trong khi giai đoạn 2015-2020 chỉ giảm khoảng 1,1% mỗi năm.",
          measures: [
            {
              code: "infant-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lte", value: "12.5", phrase: "xuống 12,5‰ vào năm 2025" },
                { year: 2030, comparator: "lte", value: "10", inherited: true, phrase: "10‰ vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "5",
          text: "Giảm tỷ suất tử vong trẻ em dưới 5 tuổi trên 1.000 trẻ đẻ sống dưới 18,5‰ vào năm 2025 và dưới 15‰ vào năm 2030.",
          shortName: "Tử vong trẻ em dưới 5 tuổi",
          needsReview: "Riêng tử vong dưới 1 tuổi năm 2020 đã là 31,0, nên tử vong dưới 5 tuổi phải giảm ít nhất 9,8% mỗi năm để xuống dưới 18,5‰ vào năm 2025.",
          measures: [
            {
              code: "under-five-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lt", value: "18.5", phrase: "dưới 18,5‰ vào năm 2025" },
                { year: 2030, comparator: "lt", value: "15", phrase: "dưới 15‰ vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "6",
          text: "Giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể cân nặng theo tuổi xuống dưới 15% vào năm 2025 và dưới 10,5% vào năm 2030.",
          shortName: "Suy dinh dưỡng nhẹ cân dưới 5 tuổi",
          measures: [
            {
              code: "underweight-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "15", phrase: "xuống dưới 15% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "10.5", phrase: "dưới 10,5% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "7",
          text: "Giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể chiều cao theo tuổi xuống dưới 20% vào năm 2025 và dưới 19% vào năm 2030.",
          shortName: "Suy dinh dưỡng thấp còi dưới 5 tuổi",
          needsReview: "Từ 26,4% năm 2020 xuống dưới 20% năm 2025 là giảm hơn 6,4 điểm, trong khi giai đoạn 2015-2020 chỉ giảm 2,9 điểm và giai đoạn 2025-2030 chỉ đặt giảm 1 điểm.",
          measures: [
            {
              code: "stunting-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "20", phrase: "xuống dưới 20% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "19", phrase: "dưới 19% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "8",
          text: "Giảm tỷ lệ trẻ dưới 5 tuổi bị suy dinh dưỡng thể béo phì xuống dưới 5% đối với nông thôn và dưới 10% đối với thành thị vào năm 2025 và năm 2030.",
          shortName: "Béo phì dưới 5 tuổi",
          needsReview: "Văn bản in “suy dinh dưỡng thể béo phì” trong khi béo phì không phải là một thể suy dinh dưỡng.",
          measures: [
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
          number: "9",
          text: "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ 8 loại vắc xin đạt $\\geq 95\\%$ vào năm 2025 và 2030.",
          shortName: "Tiêm chủng 8 loại vắc xin dưới 1 tuổi",
          needsReview: "Văn bản điện tử in “$\\geq 95\\%$”; đang đọc là từ 95% trở lên.",
          measures: [
            {
              code: "vaccinated-8-under-1",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "95", phrase: "đạt $\\geq 95\\%$ vào năm 2025 và 2030" },
                { year: 2030, comparator: "gte", value: "95", phrase: "đạt $\\geq 95\\%$ vào năm 2025 và 2030" },
              ],
            },
          ],
        },
        {
          number: "10",
          text: "Tỷ lệ trẻ em dưới 5 tuổi được tiêm chủng đầy đủ các loại vắc xin (12 loại) đạt 95% vào năm 2025 và (14 loại) đạt 95% vào năm 2030. (theo Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII về tăng cường bảo vệ, chăm sóc và nâng cao sức khỏe nhân dân trong tình hình mới).",
          shortName: "Tiêm chủng đầy đủ dưới 5 tuổi",
          needsReview: "Số loại vắc xin đổi từ 12 (năm 2025) sang 14 (năm 2030) nên hai mốc đo hai chỉ số khác nhau.",
          measures: [
            {
              code: "vaccinated-12-under-5",
              unit: "percent",
              targets: [{ year: 2025, comparator: "gte", value: "95", phrase: "(12 loại) đạt 95% vào năm 2025", note: "12 loại vắc xin." }],
            },
            {
              code: "vaccinated-14-under-5",
              unit: "percent",
              targets: [{ year: 2030, comparator: "gte", value: "95", phrase: "(14 loại) đạt 95% vào năm 2030", note: "14 loại vắc xin." }],
            },
          ],
        },
        {
          number: "11",
          text: "Tỷ lệ lây truyền HIV từ mẹ sang con dưới 2% vào năm 2030.",
          shortName: "Lây truyền HIV từ mẹ sang con",
          measures: [
            {
              code: "hiv-mother-to-child",
              unit: "percent",
              targets: [{ year: 2030, comparator: "lt", value: "2", phrase: "dưới 2% vào năm 2030" }],
            },
          ],
        },
        {
          number: "12",
          text: "Phấn đấu 100% cơ sở giáo dục cho trẻ em có công trình vệ sinh vào năm 2025 và duy trì 100% đến năm 2030.",
          shortName: "Cơ sở giáo dục có công trình vệ sinh",
          measures: [
            {
              code: "school-sanitation",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "100", phrase: "Phấn đấu 100% cơ sở giáo dục cho trẻ em có công trình vệ sinh vào năm 2025" },
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
          number: "13",
          text: "Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt trên tổng số trẻ em xuống dưới 4% vào năm 2025 và 3,5% vào năm 2030.",
          shortName: "Trẻ em có hoàn cảnh đặc biệt",
          needsReview: "Phần thứ nhất in 8.163 trẻ em có hoàn cảnh đặc biệt trong 214.825 trẻ em, tức khoảng 3,8%: mức năm 2025 (dưới 4%) đã đạt khi ban hành; vế “3,5% vào năm 2030” không in chữ “dưới”.",
          measures: [
            {
              code: "special-circumstances",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "4", phrase: "xuống dưới 4% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "3.5", inherited: true, phrase: "3,5% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "14",
          text: "Tỷ lệ trẻ em có hoàn cảnh đặc biệt được chăm sóc, nuôi dưỡng, trợ giúp đạt 93% vào năm 2025 và 95% vào năm 2030.",
          shortName: "Trợ giúp trẻ em hoàn cảnh đặc biệt",
          measures: [
            {
              code: "special-circumstances-supported",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "93", phrase: "đạt 93% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "95", inherited: true, phrase: "95% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "15",
          text: "Giảm tỷ suất trẻ em bị tai nạn thương tích xuống 550/100.000 trẻ em vào năm 2025 và 500/100.000 vào năm 2030; giảm tỷ suất trẻ em bị tử vong do tai nạn thương tích xuống còn 16/100.000 trẻ em vào năm 2025 và xuống còn 15/100.000 vào năm 2030.",
          shortName: "Tai nạn thương tích và tử vong do tai nạn",
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
          number: "16",
          text: "100 % trẻ em bị xâm hại, lạm dụng, bóc lột khi phát hiện được can thiệp, hỗ trợ và xử lý nghiêm minh theo pháp luật.",
          shortName: "Can thiệp khi trẻ em bị xâm hại",
          needsReview: "Chỉ tiêu được giao cho cả Sở Lao động - Thương binh và Xã hội và Công an tỉnh cùng chủ trì.",
          measures: [
            {
              code: "abuse-response",
              unit: "percent",
              targets: [
                {
                  comparator: "gte",
                  value: "100",
                  phrase: "100 % trẻ em bị xâm hại, lạm dụng, bóc lột khi phát hiện được can thiệp, hỗ trợ và xử lý nghiêm minh theo pháp luật",
                  note: "Văn bản không in năm; áp dụng cho mọi năm của chương trình.",
                },
              ],
            },
          ],
        },
        {
          number: "17",
          text: "Phấn đấu 100% trẻ em gặp thiên tai, thảm họa khi phát hiện được cứu trợ, hỗ trợ kịp thời.",
          shortName: "Cứu trợ trẻ em gặp thiên tai",
          measures: [
            {
              code: "disaster-relief",
              unit: "percent",
              targets: [
                {
                  comparator: "gte",
                  value: "100",
                  phrase: "Phấn đấu 100% trẻ em gặp thiên tai, thảm họa khi phát hiện được cứu trợ, hỗ trợ kịp thời",
                  note: "Văn bản không in năm; áp dụng cho mọi năm của chương trình.",
                },
              ],
            },
          ],
        },
        {
          number: "18",
          text: "Từng bước xóa bỏ tình trạng tảo hôn, duy trì mức giảm số cuộc tảo hôn từ 2 đến 3% hằng năm giai đoạn từ năm 2025 đến năm 2030.",
          shortName: "Giảm số cuộc tảo hôn",
          measures: [
            {
              code: "child-marriages",
              unit: "count",
              targets: [
                {
                  fromYear: 2025,
                  toYear: 2030,
                  basis: "change_from_previous_year",
                  comparator: "range",
                  direction: "fall",
                  value: "2",
                  upperValue: "3",
                  phrase: "duy trì mức giảm số cuộc tảo hôn từ 2 đến 3% hằng năm giai đoạn từ năm 2025 đến năm 2030",
                  note: "Giảm ít nhất 2% so với năm trước là đạt; giảm hơn 3% là tốt hơn.",
                },
              ],
            },
          ],
        },
        {
          number: "19",
          text: "Duy trì tỷ lệ trẻ em dưới 5 tuổi được đăng ký khai sinh đạt 100% đến năm 2030.",
          shortName: "Đăng ký khai sinh dưới 5 tuổi",
          measures: [
            {
              code: "birth-registration-under-5",
              unit: "percent",
              targets: [
                {
                  year: 2030,
                  comparator: "gte",
                  value: "100",
                  maintained: true,
                  phrase: "Duy trì tỷ lệ trẻ em dưới 5 tuổi được đăng ký khai sinh đạt 100% đến năm 2030",
                },
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
          number: "20",
          text: "Phần đầu tỷ lệ trẻ em dưới 5 tuổi được phát triển phù hợp về sức khỏe, học tập và tâm lý xã hội đạt 99,1% vào năm 2025 và 99,3% vào năm 2030.",
          shortName: "Phát triển phù hợp dưới 5 tuổi",
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
          number: "21",
          text: "Tỷ lệ huy động trẻ em 5 tuổi đi học mẫu giáo đạt 99,9% vào năm 2025 và duy trì 99,9% vào năm 2030.",
          shortName: "Trẻ em 5 tuổi đi học mẫu giáo",
          measures: [
            {
              code: "preschool-age-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "99.9", phrase: "đạt 99,9% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "99.9", maintained: true, phrase: "duy trì 99,9% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "22",
          text: "Tỷ lệ trẻ em hoàn thành cấp tiểu học đạt 97% vào năm 2025 và đạt 99% vào năm 2030;",
          shortName: "Hoàn thành cấp tiểu học",
          measures: [
            {
              code: "primary-completion",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "97", phrase: "đạt 97% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "99", phrase: "đạt 99% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "23",
          text: "Tỷ lệ trẻ em hoàn thành cấp trung học cơ sở đạt 99,8% vào năm 2025 và đạt 99,9% vào năm 2030;",
          shortName: "Hoàn thành cấp trung học cơ sở",
          needsReview: "Mức của cấp trung học cơ sở (99,8% và 99,9%) cao hơn của cấp tiểu học ở chỉ tiêu 22 và cao hơn nhiều mức quốc gia (88% và 93%).",
          measures: [
            {
              code: "lower-secondary-completion",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "99.8", phrase: "đạt 99,8% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "99.9", phrase: "đạt 99,9% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "24",
          text: "Phần đầu 95% trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025.",
          shortName: "Trường có dịch vụ hỗ trợ tâm lý",
          measures: [
            {
              code: "school-psychology",
              unit: "percent",
              targets: [{ year: 2025, comparator: "gte", value: "95", phrase: "Phần đầu 95% trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025" }],
            },
          ],
        },
        {
          number: "25",
          text: "Tỷ lệ trường học có cơ sở hạ tầng và tài liệu phù hợp với học sinh, sinh viên khuyết tật đạt 55% vào năm 2025 và 60% vào năm 2030;",
          shortName: "Trường phù hợp với học sinh khuyết tật",
          needsReview: "Chỉ tiêu về trường học được giao cho Sở Lao động - Thương binh và Xã hội, không giao cho Sở Giáo dục và Đào tạo.",
          measures: [
            {
              code: "school-disability-access",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "55", phrase: "đạt 55% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "60", inherited: true, phrase: "60% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "25b",
          text: "Tỷ lệ trẻ em khuyết tật có nhu cầu học tập được tiếp cận giáo dục chuyên biệt, giáo dục hòa nhập và hỗ trợ phục hồi chức năng phù hợp đạt 80% vào năm 2025 và đạt 90% vào năm 2030.",
          shortName: "Giáo dục trẻ em khuyết tật",
          needsReview: "Dòng này không có số chỉ tiêu và không giao cho cơ quan nào; có thể là nửa sau của chỉ tiêu 25 hoặc một chỉ tiêu riêng.",
          measures: [
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
          number: "26",
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
          number: "27",
          text: "Phần đầu 30% trẻ em từ 07 tuổi trở lên được hỏi ý kiến về các vấn đề của trẻ em với các hình thức phù hợp vào năm 2025 và 35% vào năm 2030.",
          shortName: "Trẻ em từ 7 tuổi được hỏi ý kiến",
          measures: [
            {
              code: "consulted-7-plus",
              unit: "percent",
              targets: [
                {
                  year: 2025,
                  comparator: "gte",
                  value: "30",
                  phrase: "Phần đầu 30% trẻ em từ 07 tuổi trở lên được hỏi ý kiến về các vấn đề của trẻ em với các hình thức phù hợp vào năm 2025",
                },
                { year: 2030, comparator: "gte", value: "35", inherited: true, phrase: "35% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "28",
          text: "Phần đầu 85% trẻ em được nâng cao nhận thức, năng lực về quyền tham gia của trẻ em vào năm 2025 và 90% vào năm 2030.",
          shortName: "Nhận thức về quyền tham gia",
          measures: [
            {
              code: "participation-awareness",
              unit: "percent",
              targets: [
                {
                  year: 2025,
                  comparator: "gte",
                  value: "85",
                  phrase: "Phần đầu 85% trẻ em được nâng cao nhận thức, năng lực về quyền tham gia của trẻ em vào năm 2025",
                },
                { year: 2030, comparator: "gte", value: "90", inherited: true, phrase: "90% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "29",
          text: "Tỷ lệ trẻ em từ 11 tuổi trở lên được tham gia vào các mô hình, hoạt động thúc đẩy quyền tham gia của trẻ em đạt 30% vào năm 2025 và 35% vào năm 2030.",
          shortName: "Mô hình tham gia của trẻ em từ 11 tuổi",
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
      duty: "Chủ trì, phối hợp với các Sở, ban, ngành, các tổ chức chính trị - xã hội tỉnh hướng dẫn các cơ quan, đơn vị, địa phương triển khai các chương trình, đề án, kế hoạch để thực hiện Chương trình hành động vì trẻ em giai đoạn 2021-2030 và các chỉ tiêu 1, 2, 13, 14, 16, 17, 25, 27, 28, 29 của Chương trình; lồng ghép các mục tiêu, chỉ tiêu của Chương trình thuộc trách nhiệm, thẩm quyền trong kế hoạch phát triển kinh tế - xã hội hằng năm của ngành Lao động - Thương binh và Xã hội.\nHướng dẫn, triển khai các hoạt động truyền thông, giáo dục, vận động xã hội về thực hiện quyền trẻ em và giải quyết các vấn đề về trẻ em.\nXây dựng, hướng dẫn, thực hiện và phát triển các mô hình phát triển toàn diện trẻ em, dịch vụ bảo vệ trẻ em và phòng, chống xâm hại trẻ em, thúc đẩy quyền tham gia của trẻ em vào các vấn đề về trẻ em; phối hợp với Tỉnh đoàn Thanh niên cộng sản Hồ Chí Minh thực hiện và phát triển các mô hình, hoạt động thực hiện quyền trẻ em.\nNâng cao năng lực quản lý, cung cấp dịch vụ, kỹ năng bảo vệ, chăm sóc trẻ em cho đội ngũ làm công tác trẻ em các cấp, các ngành, các tổ chức, đặc biệt là cấp cơ sở; cha mẹ, người chăm sóc trẻ em và trẻ em; phối hợp với các sở, ban, ngành có liên quan củng cố hệ thống cơ sở, cung cấp dịch vụ đáp ứng thực hiện quyền trẻ em.\nDuy trì, quản lý tốt phần mềm quản lý trẻ em, kết nối liên thông với phần mềm của Trung ương; phối hợp thực hiện các khảo sát, điều tra, nghiên cứu về trẻ em, tình hình xâm hại trẻ em và các tác động đến việc thực hiện quyền trẻ em.\nChủ trì, phối hợp với các sở, ban, ngành, đoàn thể liên quan kiểm tra, thanh tra liên ngành và chuyên đề về trách nhiệm thực hiện quyền trẻ em, chính sách pháp luật về bảo vệ trẻ em.\nChủ trì, phối hợp với các Sở, ban, ngành, các tổ chức chính trị - xã hội liên quan kiểm tra, giám sát tình hình sử dụng kinh phí thực hiện Chương trình, bảo đảm đúng mục đích và chế độ quy định; giám sát tình hình thực hiện các mục tiêu của Chương trình, định kỳ tổng hợp báo UBND tỉnh. Tham mưu cho UBND tỉnh tổ chức sơ kết Chương trình vào cuối năm 2025 và tổng kết việc thực hiện Chương trình vào cuối năm 2030.\nSở Lao động Thương binh và Xã hội - cơ quan Thường trực quản lý Chương trình hành động vì trẻ em tỉnh Điện Biên giai đoạn 2021 - 2030",
      leads: ["1", "2", "13", "14", "16", "17", "25", "27", "28", "29"],
      phrase:
        "Chủ trì, phối hợp với các Sở, ban, ngành, các tổ chức chính trị - xã hội tỉnh hướng dẫn các cơ quan, đơn vị, địa phương triển khai các chương trình, đề án, kế hoạch để thực hiện Chương trình hành động vì trẻ em giai đoạn 2021-2030 và các chỉ tiêu 1, 2, 13, 14, 16, 17, 25, 27, 28, 29 của Chương trình",
    },
    {
      name: "Sở Tư pháp",
      role: "participant",
      duty: "Chủ trì, phối hợp với các các Sở, ban, ngành, các tổ chức chính trị - xã hội tỉnh thực hiện chỉ tiêu 19 của Chương trình.\nTham mưu giúp UBND tỉnh chỉ đạo và hướng dẫn việc đẩy mạnh tuyên truyền, phổ biến giáo dục pháp luật liên quan đến bảo vệ, chăm sóc trẻ em; tham gia góp ý hoàn thiện thể chế về bảo vệ trẻ em trong quá trình tổ tụng và xử lý vi phạm hành chính.\nTăng cường hướng dẫn, thường xuyên kiểm tra việc thực hiện hoạt động trợ giúp pháp lý cho trẻ em; bảo đảm hiệu lực quản lý nhà nước về công tác nuôi con nuôi.",
      leads: ["19"],
      phrase: "Chủ trì, phối hợp với các các Sở, ban, ngành, các tổ chức chính trị - xã hội tỉnh thực hiện chỉ tiêu 19 của Chương trình.",
    },
    {
      name: "Công an tỉnh",
      role: "participant",
      duty: "Chủ trì, phối hợp với Sở Lao động – Thương binh và Xã hội và các Sở, ban, ngành, tổ chức chính trị - xã hội có liên quan tuyên truyền và thực hiện các biện pháp phòng ngừa, đấu tranh với các hành vi xâm hại trẻ em, người chưa thành niên vi phạm pháp luật; xây dựng các chương trình, đề án liên quan đến trẻ em do ngành quản lý; tổ chức tập huấn nâng cao năng lực cho đội ngũ cán bộ chiến sĩ làm công tác phòng ngừa, ngăn chặn, điều tra, xử lý hành vi xâm hại trẻ em và người chưa thành niên vi phạm pháp luật; chỉ đạo thực hiện quản lý nhà nước về hộ tịch, hộ khẩu để tạo điều kiện cho trẻ em được thực hiện các quyền của trẻ em; phối hợp hỗ trợ, can thiệp, bảo vệ an toàn cho trẻ em là nạn nhân bị xâm hại; phòng ngừa tái phạm, quản lý, giáo dục trẻ em và người chưa thành niên vi phạm pháp luật; đấu tranh phòng, chống tội phạm xâm hại trẻ em để thực hiện chỉ tiêu 16 của Chương trình.",
      leads: ["16"],
      phrase: "đấu tranh phòng, chống tội phạm xâm hại trẻ em để thực hiện chỉ tiêu 16 của Chương trình.",
    },
    {
      name: "Sở Giáo dục và Đào tạo",
      role: "participant",
      duty: "Hướng dẫn triển khai, thực hiện các chỉ tiêu 12, 20, 21, 22, 23, 24 của Chương trình.\nTriển khai, thực hiện các chính sách, giải pháp nhằm giảm thiểu tình trạng trẻ em bỏ học đặc biệt là trẻ em vùng dân tộc thiểu số và miền núi; duy trì và mở rộng các trường bán trú và dân tộc nội trú.\nXây dựng môi trường giáo dục lành mạnh, thân thiện, không có bạo lực; nâng cao kiến thức, kỹ năng cho cán bộ quản lý giáo dục, giáo viên và học sinh về quyền tham gia của trẻ em vào các vấn đề về trẻ em; xây dựng, hướng dẫn, thực hiện và phát triển mô hình đối thoại học đường để thúc đẩy quyền tham gia của trẻ em trong trường học; mô hình cung cấp dịch vụ bảo vệ trẻ em trong trường học.\nTriển khai việc phối hợp giữa nhà trường, gia đình, xã hội trong hoạt động giáo dục, đặc biệt là giáo dục lối sống văn hóa, rèn luyện đạo đức cho học sinh. Tích hợp, lồng ghép các nội dung có sự tham gia của trẻ em vào các chương trình chính khóa và hoạt động ngoại khóa phù hợp với cấp học, năng lực, sự phát triển của trẻ em.",
      leads: ["12", "20", "21", "22", "23", "24"],
      phrase: "Hướng dẫn triển khai, thực hiện các chỉ tiêu 12, 20, 21, 22, 23, 24 của Chương trình.",
    },
    {
      name: "Sở Y tế",
      role: "participant",
      duty: "Hướng dẫn triển khai, thực hiện các chỉ tiêu 3, 4, 5, 6, 7, 8, 9,10,11,15 của Chương trình.\nThực hiện các giải pháp, chương trình, đề án về chăm sóc sức khỏe, dinh dưỡng cho trẻ em, đặc biệt là trẻ em vùng dân tộc thiểu số và miền núi.\nChỉ đạo, tổ chức thực hiện có hiệu quả chính sách khám bệnh, chữa bệnh cho trẻ em dưới 6 tuổi, trẻ em có hoàn cảnh đặc biệt, trẻ em thuộc hộ gia đình nghèo; Hướng dẫn, hỗ trợ chăm sóc sức khỏe cho trẻ em có hoàn cảnh đặc biệt, trẻ em bị xâm hại, trẻ em di cư, trẻ em bị ảnh hưởng bởi thiên tai, thảm họa, dịch bệnh, ô nhiễm môi trường; xây dựng, hướng dẫn, thực hiện và phát triển mô hình cung cấp dịch vụ bảo vệ trẻ em trong bệnh viện.",
      leads: ["3", "4", "5", "6", "7", "8", "9", "10", "11", "15"],
      phrase: "Hướng dẫn triển khai, thực hiện các chỉ tiêu 3, 4, 5, 6, 7, 8, 9,10,11,15 của Chương trình.",
    },
    {
      name: "Sở Văn hoá, Thể thao và Du lịch",
      role: "participant",
      duty: "Chủ trì, phối hợp với các Sở, ban, ngành có liên quan xây dựng các chương trình, đề án liên quan đến trẻ em do ngành quản lý.\nHướng dẫn, triển khai, thực hiện chỉ tiêu 18, 26 của Chương trình; ưu tiên xây dựng các thiết chế văn hóa, thể thao dành cho trẻ em, nhất là các địa bàn kinh tế - xã hội đặc biệt khó khăn; bảo đảm hoạt động biểu diễn, sáng tác nghệ thuật có nội dung phù hợp với văn hóa truyền thống, phù hợp với trẻ em theo quy định của pháp luật.\nThực hiện các giải pháp bảo vệ trẻ em, phòng ngừa xâm hại trẻ em trong các hoạt động văn hóa, thể thao, du lịch; tăng cường công tác thanh tra, kiểm tra, quản lý chặt chẽ các sản phẩm văn hóa và việc tổ chức các hoạt động văn hóa bảo đảm cho trẻ em được tiếp cận môi trường văn hóa lành mạnh.\nHướng dẫn, trang bị kiến thức và kỹ năng cho gia đình về thực hiện quyền trẻ em; xây dựng, hướng dẫn, thực hiện và phát triển mô hình nhóm gia đình đồng hành cùng trẻ em để thúc đẩy quyền tham gia của trẻ em trong gia đình.",
      leads: ["18", "26"],
      phrase: "Hướng dẫn, triển khai, thực hiện chỉ tiêu 18, 26 của Chương trình",
    },
    {
      name: "Sở Thông tin và Truyền thông",
      role: "participant",
      duty: "Chỉ đạo, hướng dẫn các cơ quan thông tấn, báo chí đẩy mạnh công tác thông tin, tuyên truyền Luật Trẻ em; các chính sách, chương trình về hỗ trợ trẻ em; cách phòng ngừa tảo hôn, di cư trái pháp luật, phòng, chống tai nạn thương tích cho trẻ em; kiến thức, kỹ năng về bảo vệ trẻ em, phòng ngừa xâm hại trẻ em trên môi trường mạng; các giải pháp bảo vệ trẻ em, thiết lập các kênh thông tin để tiếp nhận, phản ánh thông tin về bảo vệ trẻ em trên môi trường mạng; bảo đảm quyền bí mật đời sống riêng tư của trẻ em trong hoạt động thông tin, truyền thông.",
    },
    {
      name: "Sở Tài chính",
      role: "participant",
      duty: "Căn cứ khả năng cân đối ngân sách của địa phương và nguồn Trung ương, bổ sung có mục tiêu, tham mưu trình UBND tỉnh bố trí nguồn kinh phí thường xuyên thực hiện Chương trình thuộc nguồn chi của ngân sách địa phương hàng năm; kiểm tra, quyết toán nguồn kinh phí theo quy định.",
    },
    {
      name: "Các Sở, ban, ngành, các tổ chức chính trị - xã hội tỉnh",
      role: "participant",
      duty: "Căn cứ vào chức năng, nhiệm vụ, quyền hạn được giao có trách nhiệm đưa hoặc lồng ghép các mục tiêu, nội dung của Chương trình vào kế hoạch, chương trình công tác hàng năm, 5 năm, 10 năm của đơn vị; ban hành hoặc trình UBND tỉnh ban hành các chương trình, đề án, kế hoạch để giải quyết các vấn đề về trẻ em thuộc lĩnh vực quản lý; định kỳ hằng năm hoặc đột xuất báo cáo kết quả thực hiện Chương trình về Sở Lao động - Thương binh và Xã hội để tổng hợp, báo cáo UBND tỉnh theo quy định.",
      coordinates: ["1", "2", "13", "14", "16", "17", "19", "25", "27", "28", "29"],
      phrase: "phối hợp với các Sở, ban, ngành, các tổ chức chính trị - xã hội tỉnh",
    },
    {
      name: "UBND các huyện, thị xã, thành phố",
      role: "participant",
      duty: "Xây dựng Kế hoạch, triển khai thực hiện Chương trình phù hợp với tình hình thực tế tại địa phương. Lồng ghép các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của chương trình, kế hoạch vào kế hoạch phát triển kinh tế - xã hội 5 năm và hằng năm của địa phương.\nBố trí kinh phí thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của chương trình, kế hoạch hành động vì trẻ em của địa phương; đối ứng ngân sách địa phương để thực hiện, nhân rộng các mô hình, giải pháp về thực hiện quyền trẻ em trong các chương trình, kế hoạch, dự án hỗ trợ; rà soát, ưu tiên đầu tư ngân sách địa phương để duy trì, phát triển các cơ sở có chức năng, nhiệm vụ cung cấp dịch vụ bảo vệ trẻ em trên địa bàn.\nThường xuyên kiểm tra, thanh tra, rà soát việc bảo đảm môi trường sống an toàn, lành mạnh, thân thiện với trẻ em; phòng, chống xâm hại trẻ em và tai nạn, thương tích trẻ em; chỉ đạo xử lý nghiêm và kịp thời các vụ việc xâm hại trẻ em trên địa bàn.\nTheo dõi, kiểm tra, thanh tra, đánh giá việc thực hiện chương trình, kế hoạch hành động vì trẻ em của địa phương; sơ kết vào năm 2025, tổng kết vào năm 2030 về kết quả thực hiện chương trình ở địa phương, báo cáo UBND tỉnh và các ngành có liên quan.",
    },
    {
      name: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      role: "participant",
      duty: "Trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Chương trình. Phát động phong trào “Toàn dân bảo vệ, chăm sóc và giáo dục trẻ em” với mục tiêu xây dựng môi trường sống an toàn, thân thiện, lành mạnh cho trẻ em, bảo đảm tất cả trẻ em có cơ hội phát triển toàn diện về thể chất, trí tuệ, tinh thần và đạo đức; đẩy mạnh công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức, kỹ năng thực hiện quyền trẻ em.",
    },
    {
      name: "Tỉnh đoàn Thanh niên cộng sản Hồ Chí Minh",
      role: "participant",
      duty: "Trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Chương trình. Phát động phong trào “Toàn dân bảo vệ, chăm sóc và giáo dục trẻ em” với mục tiêu xây dựng môi trường sống an toàn, thân thiện, lành mạnh cho trẻ em, bảo đảm tất cả trẻ em có cơ hội phát triển toàn diện về thể chất, trí tuệ, tinh thần và đạo đức; đẩy mạnh công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức, kỹ năng thực hiện quyền trẻ em.",
    },
    {
      name: "Hội Liên hiệp Phụ nữ tỉnh",
      role: "participant",
      duty: "Trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Chương trình. Phát động phong trào “Toàn dân bảo vệ, chăm sóc và giáo dục trẻ em” với mục tiêu xây dựng môi trường sống an toàn, thân thiện, lành mạnh cho trẻ em, bảo đảm tất cả trẻ em có cơ hội phát triển toàn diện về thể chất, trí tuệ, tinh thần và đạo đức; đẩy mạnh công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức, kỹ năng thực hiện quyền trẻ em.",
    },
    {
      name: "Hội Bảo trợ người khuyết tật và Bảo vệ quyền trẻ em tỉnh",
      role: "participant",
      duty: "Trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Chương trình. Phát động phong trào “Toàn dân bảo vệ, chăm sóc và giáo dục trẻ em” với mục tiêu xây dựng môi trường sống an toàn, thân thiện, lành mạnh cho trẻ em, bảo đảm tất cả trẻ em có cơ hội phát triển toàn diện về thể chất, trí tuệ, tinh thần và đạo đức; đẩy mạnh công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức, kỹ năng thực hiện quyền trẻ em.",
    },
    {
      name: "Các đoàn thể, tổ chức hội có liên quan",
      role: "participant",
      duty: "Trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Chương trình. Phát động phong trào “Toàn dân bảo vệ, chăm sóc và giáo dục trẻ em” với mục tiêu xây dựng môi trường sống an toàn, thân thiện, lành mạnh cho trẻ em, bảo đảm tất cả trẻ em có cơ hội phát triển toàn diện về thể chất, trí tuệ, tinh thần và đạo đức; đẩy mạnh công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức, kỹ năng thực hiện quyền trẻ em.",
    },
  ],
  reporting: [
    {
      kind: "annual",
      due: null,
      from: "Các Sở, ban, ngành, đoàn thể tỉnh và UBND các huyện, thị xã, thành phố",
      to: "UBND tỉnh (qua Sở Lao động - Thương binh và Xã hội)",
      phrase: "Hằng năm tổng hợp báo cáo kết quả về UBND tỉnh (qua Sở Lao động - Thương binh và Xã hội) theo quy định",
    },
    {
      kind: "annual",
      due: null,
      from: "Sở Lao động - Thương binh và Xã hội",
      to: "UBND tỉnh",
      phrase: "giám sát tình hình thực hiện các mục tiêu của Chương trình, định kỳ tổng hợp báo UBND tỉnh",
      inferred: true,
    },
    {
      kind: "midterm_review",
      due: null,
      year: 2025,
      from: "Sở Lao động - Thương binh và Xã hội",
      to: "UBND tỉnh",
      phrase: "Tham mưu cho UBND tỉnh tổ chức sơ kết Chương trình vào cuối năm 2025",
    },
    {
      kind: "midterm_review",
      due: null,
      year: 2025,
      from: "UBND các huyện, thị xã, thành phố",
      to: "UBND tỉnh và các ngành có liên quan",
      phrase: "sơ kết vào năm 2025, tổng kết vào năm 2030 về kết quả thực hiện chương trình ở địa phương, báo cáo UBND tỉnh và các ngành có liên quan",
    },
    {
      kind: "final_review",
      due: null,
      year: 2030,
      from: "Sở Lao động - Thương binh và Xã hội",
      to: "UBND tỉnh",
      phrase: "tổng kết việc thực hiện Chương trình vào cuối năm 2030",
    },
    {
      kind: "final_review",
      due: null,
      year: 2030,
      from: "UBND các huyện, thị xã, thành phố",
      to: "UBND tỉnh và các ngành có liên quan",
      phrase: "sơ kết vào năm 2025, tổng kết vào năm 2030 về kết quả thực hiện chương trình ở địa phương, báo cáo UBND tỉnh và các ngành có liên quan",
    },
  ],
  budgetNote:
    "1. Kinh phí thực hiện chương trình được bố trí trong dự toán hằng năm của các Sở, ban, ngành, UBND các huyện, thị xã, thành phố; các chương trình mục tiêu quốc gia, các chương trình dự án, đề án liên quan khác theo quy định của pháp luật về ngân sách nhà nước. Tài trợ, viện trợ quốc tế và huy động từ xã hội, cộng đồng, các nguồn hợp pháp khác.\n2. Các Sở, ban, ngành, UBND các huyện, thị xã, thành phố căn cứ vào chức năng, nhiệm vụ, quyền hạn có trách nhiệm chỉ đạo, lập dự toán ngân sách hằng năm để thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của chương trình.",
  budget: null,
  // A line's verdict stands on each of its values unless the print ties it to one year. Where a line prints no year
  // for its result, 2020 (the programme's last year) is read and the note says so.
  printedResults: [
    {
      section: "3.1. Mục tiêu 1: Lĩnh vực Bảo vệ, chăm sóc trẻ em",
      text: "Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt xuống dưới 6% trên tổng số trẻ em vào năm 2015 và xuống dưới 5% vào năm 2020 (đạt).",
      measure: "special-circumstances",
      year: 2020,
      value: null,
      verdict: "met",
      note: "Văn bản chỉ in “đạt”, không in số liệu và năm; được đọc là năm 2020, năm cuối của giai đoạn.",
    },
    {
      section: "3.1. Mục tiêu 1: Lĩnh vực Bảo vệ, chăm sóc trẻ em",
      text: "Tăng tỷ lệ trẻ em có hoàn cảnh đặc biệt được trợ giúp, chăm sóc để phục hồi, tái hòa nhập và có cơ hội phát triển lên 80% vào năm 2015 và lên 90% vào năm 2020 (đạt).",
      measure: "special-circumstances-recovery",
      year: 2020,
      value: null,
      verdict: "met",
      note: "Văn bản chỉ in “đạt”, không in số liệu và năm; được đọc là năm 2020, năm cuối của giai đoạn.",
    },
    {
      section: "3.1. Mục tiêu 1: Lĩnh vực Bảo vệ, chăm sóc trẻ em",
      text: "Tỷ lệ trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế đạt 95% vào năm 2015 và trên 98% vào năm 2020 (đạt trên 99%, vượt chỉ tiêu).",
      measure: "health-insurance-under-6",
      year: 2020,
      value: "99",
      bound: "gt",
      unit: "percent",
      verdict: "exceeded",
      note: "Kết quả không in năm; được đọc là năm 2020, năm cuối của giai đoạn.",
    },
    {
      section: "3.1. Mục tiêu 1: Lĩnh vực Bảo vệ, chăm sóc trẻ em",
      text: "Tăng tỷ lệ xã, phường đạt tiêu chuẩn xã, phường phù hợp với trẻ em lên 41% vào năm 2015 và lên 54% vào năm 2020 (đạt 63%, vượt chỉ tiêu).",
      measure: "child-friendly-communes",
      year: 2020,
      value: "63",
      unit: "percent",
      verdict: "exceeded",
      note: "Kết quả không in năm; được đọc là năm 2020, năm cuối của giai đoạn.",
    },
    {
      section: "3.2. Mục tiêu 2: Lĩnh vực sức khỏe, dinh dưỡng",
      text: "Giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi xuống 29% vào năm 2015 và xuống còn 24% vào năm 2020 (chỉ tiêu này không đạt so với Mục tiêu vì: năm 2015 là 29,3% và năm 2020 là 26,4%);",
      measure: "stunting-under-5",
      year: 2015,
      value: "29.3",
      unit: "percent",
      verdict: "missed",
    },
    {
      section: "3.2. Mục tiêu 2: Lĩnh vực sức khỏe, dinh dưỡng",
      text: "Giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi xuống 29% vào năm 2015 và xuống còn 24% vào năm 2020 (chỉ tiêu này không đạt so với Mục tiêu vì: năm 2015 là 29,3% và năm 2020 là 26,4%);",
      measure: "stunting-under-5",
      year: 2020,
      value: "26.4",
      unit: "percent",
      verdict: "missed",
    },
    {
      section: "3.2. Mục tiêu 2: Lĩnh vực sức khỏe, dinh dưỡng",
      text: "Giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể nhẹ cân xuống 20% vào năm 2015 và xuống 10% vào năm 2020 (chỉ tiêu này không đạt vì: năm 2020 là 15,9%);",
      measure: "underweight-under-5",
      year: 2020,
      value: "15.9",
      unit: "percent",
      verdict: "missed",
    },
    {
      section: "3.2. Mục tiêu 2: Lĩnh vực sức khỏe, dinh dưỡng",
      text: "Giảm tỷ suất tử vong trẻ em dưới 01 tuổi xuống 40% vào năm 2015 và xuống còn 35% vào năm 2020 (chỉ tiêu này đạt: Năm 2015 là 32,8%, năm 2020 là 31,0%);",
      measure: "infant-mortality",
      year: 2015,
      value: "32.8",
      unit: "per_1000",
      printedUnit: "%",
      verdict: "met",
      note: "Văn bản in “%”; được đọc là ‰ vì chỉ tiêu 4 của chương trình in tỷ suất này theo ‰.",
    },
    {
      section: "3.2. Mục tiêu 2: Lĩnh vực sức khỏe, dinh dưỡng",
      text: "Giảm tỷ suất tử vong trẻ em dưới 01 tuổi xuống 40% vào năm 2015 và xuống còn 35% vào năm 2020 (chỉ tiêu này đạt: Năm 2015 là 32,8%, năm 2020 là 31,0%);",
      measure: "infant-mortality",
      year: 2020,
      value: "31.0",
      unit: "per_1000",
      printedUnit: "%",
      verdict: "met",
      note: "Văn bản in “%”; được đọc là ‰ vì chỉ tiêu 4 của chương trình in tỷ suất này theo ‰.",
    },
    {
      section: "3.2. Mục tiêu 2: Lĩnh vực sức khỏe, dinh dưỡng",
      text: "Tỷ lệ Trạm Y tế xã có hộ sinh hoặc y sĩ sản nhi duy trì đạt trên 95% (năm 2020 đạt 97,7%).",
      measure: "health-station-midwife",
      year: 2020,
      value: "97.7",
      unit: "percent",
      verdict: null,
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Hoàn thành mục tiêu phổ cập giáo dục mầm non cho trẻ em 5 tuổi vào năm 2020 (đã hoàn thành năm 2014).",
      measure: "preschool-universal-age-5",
      year: 2014,
      value: null,
      verdict: "met",
      note: "Văn bản chỉ in “đã hoàn thành năm 2014”, không in số liệu.",
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Tỷ lệ trẻ em trong độ tuổi nhà trẻ được chăm sóc, giáo dục tại các cơ sở giáo dục mầm non đạt 18% vào năm 2015 và đạt 25% vào năm 2020 (đã đạt 18% năm 2015 và đạt 44,7% năm 2020 (vượt chỉ tiêu)",
      measure: "nursery-attendance",
      year: 2015,
      value: "18",
      unit: "percent",
      verdict: null,
      note: "Chữ “(vượt chỉ tiêu)” đứng ngay sau số liệu năm 2020 nên chỉ được ghi cho năm 2020.",
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Tỷ lệ trẻ em trong độ tuổi nhà trẻ được chăm sóc, giáo dục tại các cơ sở giáo dục mầm non đạt 18% vào năm 2015 và đạt 25% vào năm 2020 (đã đạt 18% năm 2015 và đạt 44,7% năm 2020 (vượt chỉ tiêu)",
      measure: "nursery-attendance",
      year: 2020,
      value: "44.7",
      unit: "percent",
      verdict: "exceeded",
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Tỷ lệ trẻ em trong độ tuổi mẫu giáo được chăm sóc, giáo dục tại các cơ sở giáo dục mầm non đạt 80% vào năm 2015 và đạt 90% vào năm 2020 (đã đạt 96% năm 2015 và 99,6% năm 2020, vượt chỉ tiêu)\".",
      measure: "kindergarten-attendance",
      year: 2015,
      value: "96",
      unit: "percent",
      verdict: "exceeded",
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Tỷ lệ trẻ em trong độ tuổi mẫu giáo được chăm sóc, giáo dục tại các cơ sở giáo dục mầm non đạt 80% vào năm 2015 và đạt 90% vào năm 2020 (đã đạt 96% năm 2015 và 99,6% năm 2020, vượt chỉ tiêu)\".",
      measure: "kindergarten-attendance",
      year: 2020,
      value: "99.6",
      unit: "percent",
      verdict: "exceeded",
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Tỷ lệ trẻ em đi học đúng độ tuổi ở bậc tiểu học đạt 98% vào năm 2015 và 100% vào năm 2020 (không đạt: Năm 2015 là 97,3% và năm 2020 là 97,7%).",
      measure: "primary-right-age",
      year: 2015,
      value: "97.3",
      unit: "percent",
      verdict: "missed",
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Tỷ lệ trẻ em đi học đúng độ tuổi ở bậc tiểu học đạt 98% vào năm 2015 và 100% vào năm 2020 (không đạt: Năm 2015 là 97,3% và năm 2020 là 97,7%).",
      measure: "primary-right-age",
      year: 2020,
      value: "97.7",
      unit: "percent",
      verdict: "missed",
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Tỷ lệ trẻ em đi học đúng độ tuổi ở bậc trung học cơ sở là 85% vào năm 2015 và đạt 95% vào năm 2020 (vượt chỉ tiêu: 89,3% năm 2015, 95,9% năm 2020).",
      measure: "lower-secondary-right-age",
      year: 2015,
      value: "89.3",
      unit: "percent",
      verdict: "exceeded",
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Tỷ lệ trẻ em đi học đúng độ tuổi ở bậc trung học cơ sở là 85% vào năm 2015 và đạt 95% vào năm 2020 (vượt chỉ tiêu: 89,3% năm 2015, 95,9% năm 2020).",
      measure: "lower-secondary-right-age",
      year: 2020,
      value: "95.9",
      unit: "percent",
      verdict: "exceeded",
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Tỷ lệ trường học có nguồn nước sạch sử dụng thường xuyên đạt 50% vào năm 2015 và đạt 70% vào năm 2020 (đạt).",
      measure: "school-clean-water",
      year: 2020,
      value: null,
      verdict: "met",
      note: "Văn bản chỉ in “đạt”, không in số liệu và năm; được đọc là năm 2020, năm cuối của giai đoạn.",
    },
    {
      section: "3.3. Mục tiêu 3: Lĩnh vực Giáo dục và Đào tạo",
      text: "Tỷ lệ trường học có nước và nhà tiêu hợp vệ sinh đạt 50% vào năm 2015 và đạt 70% vào năm 2020 (vượt chỉ tiêu: Đạt 95,22%).",
      measure: "school-water-and-toilets",
      year: 2020,
      value: "95.22",
      unit: "percent",
      verdict: "exceeded",
      note: "Kết quả không in năm; được đọc là năm 2020, năm cuối của giai đoạn.",
    },
    {
      section: "3.4. Mục tiêu 4: Lĩnh vực nước sạch, vệ sinh môi trường",
      text: "Tỷ lệ người dân được sử dụng nguồn nước sinh hoạt hợp vệ sinh đạt 85% vào năm 2015 và đạt 95% vào năm 2020 (không đạt: Năm 2015 là 75,33% và ước năm 2020 là 84,13%).",
      measure: "clean-water-population",
      year: 2015,
      value: "75.33",
      unit: "percent",
      verdict: "missed",
    },
    {
      section: "3.4. Mục tiêu 4: Lĩnh vực nước sạch, vệ sinh môi trường",
      text: "Tỷ lệ người dân được sử dụng nguồn nước sinh hoạt hợp vệ sinh đạt 85% vào năm 2015 và đạt 95% vào năm 2020 (không đạt: Năm 2015 là 75,33% và ước năm 2020 là 84,13%).",
      measure: "clean-water-population",
      year: 2020,
      value: "84.13",
      unit: "percent",
      isEstimate: true,
      verdict: "missed",
    },
    {
      section: "3.4. Mục tiêu 4: Lĩnh vực nước sạch, vệ sinh môi trường",
      text: "Tỷ lệ hộ gia đình có nhà tiêu hợp vệ sinh đạt 45,3% vào năm 2015 và đạt 65% vào năm 2020 (không đạt).",
      measure: "household-latrine",
      year: 2020,
      value: null,
      verdict: "missed",
      note: "Văn bản chỉ in “không đạt”, không in số liệu và năm; được đọc là năm 2020, năm cuối của giai đoạn.",
    },
  ],
  reviewNotes: [
    {
      indicator: "25b",
      rule: "unnumbered",
      place: "Phần thứ hai, mục I.2.c, dòng sau Chỉ tiêu 25",
      note: "Dòng “Tỷ lệ trẻ em khuyết tật có nhu cầu học tập được tiếp cận giáo dục chuyên biệt, giáo dục hòa nhập và hỗ trợ phục hồi chức năng phù hợp” không có số chỉ tiêu (tạm ghi 25b); cần xác nhận đó là chỉ tiêu riêng hay nửa sau của Chỉ tiêu 25.",
    },
    {
      indicator: "25b",
      rule: "no-agency",
      place: "Phần thứ hai, mục IV",
      note: "Dòng không số sau Chỉ tiêu 25 không được giao cho cơ quan nào; cần xác định cơ quan chịu trách nhiệm.",
    },
    {
      indicator: "25",
      rule: "reading",
      place: "Phần thứ hai, mục IV.1 và IV.4",
      note: "Chỉ tiêu 25 về “trường học có cơ sở hạ tầng và tài liệu phù hợp” được giao cho Sở Lao động - Thương binh và Xã hội, còn Sở Giáo dục và Đào tạo chỉ được giao “12, 20, 21, 22, 23, 24”; cần xác nhận cơ quan chủ trì.",
    },
    {
      indicator: "16",
      rule: "reading",
      place: "Phần thứ hai, mục IV.1 và IV.3",
      note: "Chỉ tiêu 16 được giao cho cả Sở Lao động - Thương binh và Xã hội (“các chỉ tiêu 1, 2, 13, 14, 16, …”) và Công an tỉnh (“để thực hiện chỉ tiêu 16”), cùng với chữ “Chủ trì”; cần xác định cơ quan nào báo cáo số chính thức.",
    },
    {
      indicator: "4",
      rule: "pace-never-seen",
      place: "Phần thứ hai, mục I.2.a, Chỉ tiêu 4",
      note: "Tử vong trẻ em dưới 1 tuổi năm 2020 in là 31,0, mức năm 2025 là 12,5‰: phải giảm khoảng 16,6% mỗi năm trong khi giai đoạn 2015-2020 giảm khoảng 1,1% mỗi năm (32,8 xuống 31,0); cần kiểm tra số gốc và mức cần đạt.",
    },
    {
      indicator: "5",
      rule: "pace-never-seen",
      place: "Phần thứ hai, mục I.2.a, Chỉ tiêu 5",
      note: "Tử vong trẻ em dưới 5 tuổi không in số năm 2020 nhưng không thể thấp hơn tử vong dưới 1 tuổi (31,0), nên để “dưới 18,5‰ vào năm 2025” phải giảm ít nhất 9,8% mỗi năm; cần kiểm tra cùng với Chỉ tiêu 4.",
    },
    {
      indicator: "4",
      rule: "unit-misprint",
      place: "Phần thứ nhất, mục II.3.2",
      note: "Kết quả tử vong trẻ em dưới 01 tuổi in “40%”, “35%”, “32,8%”, “31,0%”, trong khi tỷ suất này tính theo ‰; cần xác nhận đơn vị là ‰.",
    },
    {
      indicator: "7",
      rule: "pace-never-seen",
      place: "Phần thứ hai, mục I.2.a, Chỉ tiêu 7",
      note: "Suy dinh dưỡng thể thấp còi năm 2020 in là 26,4%, mức năm 2025 là dưới 20%: phải giảm hơn 6,4 điểm trong 5 năm, trong khi giai đoạn 2015-2020 giảm 2,9 điểm (29,3% xuống 26,4%) và giai đoạn 2025-2030 chỉ đặt giảm 1 điểm; cần kiểm tra mức năm 2025.",
    },
    {
      indicator: "8",
      rule: "misprint",
      place: "Phần thứ hai, mục I.2.a, Chỉ tiêu 8",
      note: "Văn bản in “suy dinh dưỡng thể béo phì” trong khi béo phì không phải là một thể suy dinh dưỡng; cần xác nhận chỉ tiêu nói về tỷ lệ béo phì.",
    },
    {
      indicator: "9",
      rule: "garbled",
      place: "Phần thứ hai, mục I.2.a, Chỉ tiêu 9",
      note: "Văn bản điện tử in “$\\geq 95\\%$”, là mã lệnh còn sót của dấu lớn hơn hoặc bằng; cần đối chiếu với bản đã ký rằng mức là từ 95% trở lên.",
    },
    {
      indicator: "10",
      rule: "reading",
      place: "Phần thứ hai, mục I.2.a, Chỉ tiêu 10",
      note: "Mức 95% năm 2025 tính theo “12 loại” vắc xin, mức 95% năm 2030 tính theo “14 loại”; hai mốc được ghi thành hai chỉ số nối tiếp, cần xác nhận danh mục vắc xin của từng mốc.",
    },
    {
      indicator: "13",
      rule: "baseline-beyond-target",
      place: "Phần thứ nhất, mục I và phần thứ hai, mục I.2.b, Chỉ tiêu 13",
      note: "Văn bản in “214.825 trẻ em dưới 16 tuổi; trẻ em có hoàn cảnh đặc biệt là 8.163 em”, tức khoảng 3,8%, nên mức “dưới 4% vào năm 2025” đã đạt khi ban hành; cần kiểm tra số gốc và mức cần đạt.",
    },
    {
      indicator: "13",
      rule: "inherited-comparator",
      place: "Phần thứ hai, mục I.2.b, Chỉ tiêu 13",
      note: "Văn bản in “xuống dưới 4% vào năm 2025 và 3,5% vào năm 2030”, vế sau không có chữ “dưới”; đang đọc là dưới 3,5%, cần xác nhận có phải không quá 3,5% hay không.",
    },
    {
      indicator: "23",
      rule: "reading",
      place: "Phần thứ hai, mục I.2.c, Chỉ tiêu 22 và 23",
      note: "Tỷ lệ hoàn thành cấp trung học cơ sở (99,8% và 99,9%) cao hơn cấp tiểu học (97% và 99%), ngược với chương trình quốc gia (trung học cơ sở 88% và 93%, tiểu học 97% và 99%); cần kiểm tra con số của Chỉ tiêu 23.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Phần thứ hai, mục I.2",
      note: "Văn bản in “Phần đầu” ở các chỉ tiêu 20, 24, 26, 27, 28, còn chỉ tiêu 12 và 17 in “Phấn đấu”; cần xác nhận “Phần đầu” là “Phấn đấu”.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Phần thứ nhất, mục II.3",
      note: "Bốn dòng kết quả chỉ in “đạt” hoặc “không đạt” mà không in số liệu (trẻ em có hoàn cảnh đặc biệt, trẻ em được phục hồi, trường học có nước sạch, hộ có nhà tiêu); cần bổ sung số liệu năm 2020 nếu còn lưu.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Phần thứ nhất, mục II.3",
      note: "Các kết quả “trên 99%”, “63%” và “95,22%” không in năm và được đọc là năm 2020; cần xác nhận.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Phần thứ nhất, mục II.3.3",
      note: "Dòng về nhà trẻ thiếu dấu đóng ngoặc và dấu chấm (“(vượt chỉ tiêu)”), dòng về mẫu giáo thừa một dấu nháy (“vượt chỉ tiêu)\".”); cần đối chiếu với bản đã ký xem có mất chữ hay không.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Phần thứ nhất, mục II.4 và II.6",
      note: "Mục II.4 in “có 1.820 cộng tác viên tại thôn, bản, tổ dân phố”, còn mục II.6 in “không có đội ngũ cộng tác viên bảo vệ trẻ em ở thôn, bản”; cần xác nhận câu nào đúng.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Phần thứ nhất, mục II.2",
      note: "Văn bản in “3.550 tin bài” gồm “2.160 tin bằng tiếng Việt, 1.190 tin bằng tiếng Mông, tiếng Thái”, cộng lại là 3.350; cần kiểm tra con số nào sai.",
    },
    {
      indicator: null,
      rule: "garbled",
      place: "Phần thứ nhất, mục II.4",
      note: "Câu về cán bộ cấp tỉnh bị lỗi chữ (“01 cán bộ trung tập”, “ảnh hưởng giới và sự tiến bộ của phụ nữ”, “03 cán bộ thuộc 4 uỷ bảo trợ trẻ em tỉnh”); cần đối chiếu với bản đã ký.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Phần thứ hai, mục IV.1",
      note: "Sở Lao động - Thương binh và Xã hội được giao “định kỳ tổng hợp báo UBND tỉnh” mà không in chu kỳ và hạn gửi; chu kỳ hằng năm là suy ra, cần xác nhận (chữ “báo” có thể thiếu “cáo”).",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Phần thứ nhất, mục I, II.2 và phần thứ hai, mục IV.2",
      note: "Văn bản in “tình đang duy trì”, “tập chung vào các chủ trương”, “tích cực truyền quảng bá”, “phối hợp với các các Sở”, “trong quá trình tổ tụng”; cần đối chiếu với bản đã ký trước khi trích dẫn.",
    },
  ],
};
