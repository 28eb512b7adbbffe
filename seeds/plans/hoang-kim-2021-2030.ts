import type { PlanSeed } from "@/prisma/seed/schema";

/** Xã Hoằng Kim's plan, printed throughout as "Hoàng Kim". Made in May 2023 under the district's plan. */
export const plan: PlanSeed = {
  code: "hoang-kim-2021-2030",
  number: null,
  issuedOn: null,
  issuedOnPrinted: "tháng 5 năm 2023",
  issuer: "Ủy ban nhân dân xã Hoàng Kim",
  title: "Kế hoạch triển khai, thực hiện Chương trình hành động vì trẻ em huyện Hoàng Hóa giai đoạn 2021-2030",
  placeName: "Xã Hoằng Kim",
  area: { code: "15889", name: "Xã Hoằng Kim" },
  startYear: 2021,
  endYear: 2030,
  basedOn: [
    {
      number: "91/KH-UBND",
      issuedOn: "2023-05-11",
      phrase:
        "Thực hiện Kế hoạch số 91/KH-UBND ngày 11/5/2023 của UBND huyện Hoàng hóa về việc triển khai, thực hiện Chương trình hành động vì trẻ em tỉnh Thanh Hóa giai đoạn 2021-2023.",
    },
    {
      number: "23/QĐ-TTg",
      issuedOn: "2021-01-07",
      phrase:
        "Quán triệt, triển khai cụ thể hóa nội dung Chương trình hành động quốc gia vì trẻ em giai đoạn 2021-2030 theo Quyết định số 23/QĐ-TTg ngày 07/01/2021 của Thủ tướng Chính phủ",
      parentPlan: "quoc-gia-2021-2030",
    },
  ],
  goals: [
    {
      title: "Mục tiêu 1: Về sự phát triển toàn diện trẻ em, chăm sóc sức khỏe, dinh dưỡng cho trẻ em",
      indicators: [
        {
          number: "1",
          text: "Tỷ lệ đạt 100% xã đạt tiêu chuẩn xã phù hợp với trẻ em toàn giai đoạn.",
          shortName: "Xã phù hợp với trẻ em",
          needsReview: "Kế hoạch của một xã nhưng in “Tỷ lệ đạt 100% xã”; ở cấp xã chỉ có đạt hoặc chưa đạt.",
          measures: [
            {
              code: "child-friendly-communes",
              unit: "percent",
              targets: [
                {
                  comparator: "gte",
                  value: "100",
                  phrase: "đạt 100% xã đạt tiêu chuẩn xã phù hợp với trẻ em toàn giai đoạn",
                  note: "“Toàn giai đoạn” được đọc là mọi năm của kế hoạch.",
                },
              ],
            },
          ],
        },
        {
          number: "2",
          text: "Tỷ lệ trẻ em đến 8 tuổi được tiếp cận các dịch vụ hỗ trợ chăm sóc phát triển toàn diện đạt trên 95% vào năm 2025 và 100% vào năm 2030.",
          shortName: "Chăm sóc phát triển toàn diện đến 8 tuổi",
          measures: [
            {
              code: "comprehensive-care-under-8",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gt", value: "95", phrase: "đạt trên 95% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "100", phrase: "100% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "3",
          text: "Giảm tỷ suất tử vong trẻ sơ sinh/1.000 trẻ đẻ sống xuống dưới 0,4 ‰ vào năm 2025 và 0,3‰ vào năm 2030.\nGiảm tỷ suất tử vong của trẻ em dưới 1 tuổi trên 1.000 trẻ đẻ sống xuống 0,71 ‰ vào năm 2025 và 0,24‰ vào năm 2030.\nGiảm tỷ suất tử vong trẻ em dưới 5 tuổi trên 1.000 trẻ đẻ sống xuống dưới 1,66 ‰ vào năm 2025 và dưới 0,47 ‰ vào năm 2030.",
          shortName: "Tử vong sơ sinh, dưới 1 tuổi, dưới 5 tuổi",
          needsReview: "Mức năm 2030 của tử vong sơ sinh (0,3‰) cao hơn của tử vong dưới 1 tuổi (0,24‰), là điều không thể; các mức đều thấp hơn nhiều lần mức quốc gia.",
          measures: [
            {
              code: "neonatal-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lt", value: "0.4", phrase: "xuống dưới 0,4 ‰ vào năm 2025" },
                { year: 2030, comparator: "lt", value: "0.3", inherited: true, phrase: "0,3‰ vào năm 2030" },
              ],
            },
            {
              code: "infant-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lte", value: "0.71", phrase: "xuống 0,71 ‰ vào năm 2025" },
                { year: 2030, comparator: "lte", value: "0.24", inherited: true, phrase: "0,24‰ vào năm 2030" },
              ],
            },
            {
              code: "under-five-mortality",
              unit: "per_1000",
              targets: [
                { year: 2025, comparator: "lt", value: "1.66", phrase: "xuống dưới 1,66 ‰ vào năm 2025" },
                { year: 2030, comparator: "lt", value: "0.47", phrase: "dưới 0,47 ‰ vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "4",
          text: "Phân đầu giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể cân nặng theo tuổi xuống dưới 4,5 % vào năm 2025 và 3 % vào năm 2030.\nGiảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể chiều cao theo tuổi xuống dưới 5,5 % vào năm 2025 và dưới 4 % vào năm 2030.\nGiảm tỷ lệ trẻ dưới 5 tuổi bị suy dinh dưỡng thể béo phì xuống dưới 1% đối với nông thôn và dưới 0,5% đối với thành thị vào năm 2025 đến năm 2030.",
          shortName: "Suy dinh dưỡng, béo phì dưới 5 tuổi",
          needsReview: "In mức béo phì “đối với thành thị” trong khi đây là một xã nông thôn, và mức thành thị lại thấp hơn mức nông thôn; “vào năm 2025 đến năm 2030” chưa rõ là mốc hay cả giai đoạn.",
          measures: [
            {
              code: "underweight-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "4.5", phrase: "xuống dưới 4,5 % vào năm 2025" },
                { year: 2030, comparator: "lt", value: "3", inherited: true, phrase: "3 % vào năm 2030" },
              ],
            },
            {
              code: "stunting-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "5.5", phrase: "xuống dưới 5,5 % vào năm 2025" },
                { year: 2030, comparator: "lt", value: "4", phrase: "dưới 4 % vào năm 2030" },
              ],
            },
            {
              code: "obesity-under-5-rural",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "1", phrase: "xuống dưới 1% đối với nông thôn và dưới 0,5% đối với thành thị vào năm 2025 đến năm 2030" },
                {
                  year: 2030,
                  comparator: "lt",
                  value: "1",
                  maintained: true,
                  phrase: "xuống dưới 1% đối với nông thôn và dưới 0,5% đối với thành thị vào năm 2025 đến năm 2030",
                  note: "“Vào năm 2025 đến năm 2030” được đọc là đạt vào năm 2025 và giữ đến năm 2030.",
                },
              ],
            },
            {
              code: "obesity-under-5-urban",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "0.5", phrase: "dưới 0,5% đối với thành thị vào năm 2025 đến năm 2030" },
                {
                  year: 2030,
                  comparator: "lt",
                  value: "0.5",
                  maintained: true,
                  phrase: "dưới 0,5% đối với thành thị vào năm 2025 đến năm 2030",
                  note: "“Vào năm 2025 đến năm 2030” được đọc là đạt vào năm 2025 và giữ đến năm 2030.",
                },
              ],
            },
          ],
        },
        {
          number: "5",
          text: "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ 8 loại vắc xin đạt 98% vào năm 2025 và 100% vào năm 2030; 100% trẻ em dưới 5 tuổi được tiêm chủng đầy đủ các loại vắc xin vào năm 2030.",
          shortName: "Tiêm chủng đầy đủ",
          needsReview: "“Các loại vắc xin” cho trẻ em dưới 5 tuổi không nêu là những loại nào.",
          measures: [
            {
              code: "vaccinated-8-under-1",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "98", phrase: "đạt 98% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "100", inherited: true, phrase: "100% vào năm 2030" },
              ],
            },
            {
              code: "vaccinated-full-under-5",
              unit: "percent",
              targets: [{ year: 2030, comparator: "gte", value: "100", phrase: "100% trẻ em dưới 5 tuổi được tiêm chủng đầy đủ các loại vắc xin vào năm 2030" }],
            },
          ],
        },
        {
          number: "6",
          text: "Giảm tỷ lệ lây truyền HIV từ mẹ sang con là 1% vào năm 2030.",
          shortName: "Lây truyền HIV từ mẹ sang con",
          measures: [
            {
              code: "hiv-mother-to-child",
              unit: "percent",
              targets: [{ year: 2030, comparator: "lte", value: "1", phrase: "là 1% vào năm 2030" }],
            },
          ],
        },
        {
          number: "7",
          text: "Phân đầu 100% cơ sở giáo dục cho trẻ em có công trình vệ sinh hợp vệ sinh vào năm 2025 và duy trì 100% đến năm 2030.",
          shortName: "Cơ sở giáo dục có công trình vệ sinh",
          measures: [
            {
              code: "school-sanitation",
              unit: "percent",
              targets: [
                {
                  year: 2025,
                  comparator: "gte",
                  value: "100",
                  phrase: "100% cơ sở giáo dục cho trẻ em có công trình vệ sinh hợp vệ sinh vào năm 2025",
                  note: "Kế hoạch này đòi hỏi công trình “hợp vệ sinh”.",
                },
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
          text: "Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt trên tổng số trẻ em xuống dưới 1,0% vào năm 2025 và 0,8% vào năm 2030; 100% trẻ em có hoàn cảnh đặc biệt được chăm sóc, nuôi dưỡng, trợ giúp vào năm 2025 và duy trì đến năm 2030.",
          shortName: "Trẻ em có hoàn cảnh đặc biệt",
          needsReview: "Vế “0,8% vào năm 2030” không in chữ “dưới”; đang đọc theo vế trước là dưới 0,8%.",
          measures: [
            {
              code: "special-circumstances",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "lt", value: "1.0", phrase: "xuống dưới 1,0% vào năm 2025" },
                { year: 2030, comparator: "lt", value: "0.8", inherited: true, phrase: "0,8% vào năm 2030" },
              ],
            },
            {
              code: "special-circumstances-supported",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "100", phrase: "100% trẻ em có hoàn cảnh đặc biệt được chăm sóc, nuôi dưỡng, trợ giúp vào năm 2025" },
                { year: 2030, comparator: "gte", value: "100", maintained: true, phrase: "duy trì đến năm 2030" },
              ],
            },
          ],
        },
        {
          number: "9",
          text: "Giảm tỷ lệ trẻ em bị xâm hại trên tổng số trẻ em xuống 0% vào năm 2025 và duy trì đến năm 2030.",
          shortName: "Tỷ lệ trẻ em bị xâm hại",
          measures: [
            {
              code: "child-abuse",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "eq", value: "0", phrase: "xuống 0% vào năm 2025" },
                { year: 2030, comparator: "eq", value: "0", maintained: true, phrase: "duy trì đến năm 2030" },
              ],
            },
          ],
        },
        {
          number: "10",
          text: "Phân đầu không có lao động trẻ em và lao động người chưa thành niên từ 5 đến 17 tuổi vào năm 2025 và duy trì đến năm 2030.",
          shortName: "Lao động trẻ em từ 5 đến 17 tuổi",
          measures: [
            {
              code: "child-labour",
              unit: "percent",
              targets: [
                {
                  year: 2025,
                  comparator: "eq",
                  value: "0",
                  phrase: "không có lao động trẻ em và lao động người chưa thành niên từ 5 đến 17 tuổi vào năm 2025",
                  note: "Văn bản in “không có”, không in đơn vị; ghi là 0%.",
                },
                { year: 2030, comparator: "eq", value: "0", maintained: true, phrase: "duy trì đến năm 2030" },
              ],
            },
          ],
        },
        {
          number: "11",
          text: "Giảm tỷ suất trẻ em bị tai nạn thương tích xuống 1,0/10.000 trẻ em vào năm 2025 và 0,8/10.000 vào năm 2030; giảm tỷ suất trẻ em bị tử vong do tai nạn thương tích xuống còn 0,35/10.000 trẻ em vào năm 2025 và xuống còn 0,2/10.000 vào năm 2030.",
          shortName: "Tai nạn thương tích và tử vong do tai nạn",
          needsReview: "Mức 1,0/10.000 bằng 10/100.000, thấp hơn 55 lần mức quốc gia 550/100.000; cần kiểm tra đơn vị “/10.000”.",
          measures: [
            {
              code: "child-injury",
              unit: "per_10000",
              targets: [
                { year: 2025, comparator: "lte", value: "1.0", phrase: "xuống 1,0/10.000 trẻ em vào năm 2025" },
                { year: 2030, comparator: "lte", value: "0.8", inherited: true, phrase: "0,8/10.000 vào năm 2030" },
              ],
            },
            {
              code: "child-injury-death",
              unit: "per_10000",
              targets: [
                { year: 2025, comparator: "lte", value: "0.35", phrase: "xuống còn 0,35/10.000 trẻ em vào năm 2025" },
                { year: 2030, comparator: "lte", value: "0.2", phrase: "xuống còn 0,2/10.000 vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "12",
          text: "Phân đầu 100% trẻ em gặp thiên tai, thảm họa được cứu trợ, hỗ trợ kịp thời.",
          shortName: "Cứu trợ trẻ em gặp thiên tai",
          measures: [
            {
              code: "disaster-relief",
              unit: "percent",
              targets: [
                {
                  comparator: "gte",
                  value: "100",
                  phrase: "100% trẻ em gặp thiên tai, thảm họa được cứu trợ, hỗ trợ kịp thời",
                  note: "Văn bản không in năm; áp dụng cho mọi năm của kế hoạch.",
                },
              ],
            },
          ],
        },
        {
          number: "13",
          text: "Phần đầu không có tình trạng tảo hôn, duy trì không có số cuộc tảo hôn hằng năm giai đoạn từ năm 2025 đến năm 2030.",
          shortName: "Không có tảo hôn",
          needsReview: "“Không có tình trạng tảo hôn” không in năm, “không có số cuộc tảo hôn” diễn đạt chưa rõ; đang đọc là 0 cuộc mỗi năm từ 2025 đến 2030.",
          measures: [
            {
              code: "child-marriages",
              unit: "count",
              targets: [
                {
                  fromYear: 2025,
                  toYear: 2030,
                  comparator: "eq",
                  value: "0",
                  phrase: "duy trì không có số cuộc tảo hôn hằng năm giai đoạn từ năm 2025 đến năm 2030",
                },
              ],
            },
          ],
        },
        {
          number: "14",
          text: "Tỷ lệ trẻ em dưới 5 tuổi được đăng ký khai sinh đạt 100% vào năm 2025 và duy trì đến năm 2030.",
          shortName: "Đăng ký khai sinh dưới 5 tuổi",
          measures: [
            {
              code: "birth-registration-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "100", phrase: "đạt 100% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "100", maintained: true, phrase: "duy trì đến năm 2030" },
              ],
            },
          ],
        },
      ],
    },
    {
      title: "Mục tiêu 3: Về giáo dục, văn hóa, vui chơi, giải trí trẻ em",
      indicators: [
        {
          number: "15",
          text: "Phần đầu tỷ lệ trẻ em dưới 5 tuổi được phát triển phù hợp về sức khỏe, học tập và tâm lý xã hội đạt từ 99,3 % trở lên vào năm 2025 và 99,5% vào năm 2030.",
          shortName: "Phát triển phù hợp dưới 5 tuổi",
          measures: [
            {
              code: "development-on-track-under-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "99.3", phrase: "đạt từ 99,3 % trở lên vào năm 2025" },
                { year: 2030, comparator: "gte", value: "99.5", inherited: true, phrase: "99,5% vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "16",
          text: "Tỷ lệ huy động trẻ em 5 tuổi đi học mẫu giáo đạt 100% vào năm 2025 và duy trì đến năm 2030.",
          shortName: "Trẻ em 5 tuổi đi học mẫu giáo",
          measures: [
            {
              code: "preschool-age-5",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "100", phrase: "đạt 100% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "100", maintained: true, phrase: "duy trì đến năm 2030" },
              ],
            },
          ],
        },
        {
          number: "17",
          text: "Tỷ lệ trẻ em hoàn thành cấp tiểu học đạt 100% vào năm 2025 và duy trì đến năm 2030; phần đầu không có trẻ em bỏ học ở bậc tiểu học.",
          shortName: "Hoàn thành và bỏ học tiểu học",
          measures: [
            {
              code: "primary-completion",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "100", phrase: "đạt 100% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "100", maintained: true, phrase: "duy trì đến năm 2030" },
              ],
            },
            {
              code: "primary-dropout",
              unit: "percent",
              targets: [
                {
                  comparator: "eq",
                  value: "0",
                  phrase: "không có trẻ em bỏ học ở bậc tiểu học",
                  note: "Văn bản in “không có”, không in năm và đơn vị; ghi là 0% cho mọi năm của kế hoạch.",
                },
              ],
            },
          ],
        },
        {
          number: "18",
          text: "Tỷ lệ trẻ em hoàn thành cấp trung học cơ sở đạt 99,8% vào năm 2025 và duy trì đến năm 2030; phần đầu không có trẻ em bỏ học cấp trung học cơ sở.",
          shortName: "Hoàn thành và bỏ học THCS",
          measures: [
            {
              code: "lower-secondary-completion",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "99.8", phrase: "đạt 99,8% vào năm 2025" },
                { year: 2030, comparator: "gte", value: "99.8", maintained: true, phrase: "duy trì đến năm 2030" },
              ],
            },
            {
              code: "lower-secondary-dropout",
              unit: "percent",
              targets: [
                {
                  comparator: "eq",
                  value: "0",
                  phrase: "không có trẻ em bỏ học cấp trung học cơ sở",
                  note: "Văn bản in “không có”, không in năm và đơn vị; ghi là 0% cho mọi năm của kế hoạch.",
                },
              ],
            },
          ],
        },
        {
          number: "19",
          text: "Phần đầu từ 95% trở lên trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025.",
          shortName: "Trường có dịch vụ hỗ trợ tâm lý",
          measures: [
            {
              code: "school-psychology",
              unit: "percent",
              targets: [{ year: 2025, comparator: "gte", value: "95", phrase: "từ 95% trở lên trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025" }],
            },
          ],
        },
        {
          number: "20",
          text: "Tỷ lệ trường học có cơ sở hạ tầng và tài liệu phù hợp với học sinh, sinh viên khuyết tật đạt từ 55% trở lên vào năm 2025 và từ 60% trở lên vào năm 2030; Tỷ lệ trẻ em khuyết tật có nhu cầu học tập được tiếp cận giáo dục chuyên biệt, giáo dục hòa nhập và hỗ trợ phục hồi chức năng phù hợp đạt từ 80% trở lên vào năm 2025 và đạt từ 90% trở lên vào năm 2030.",
          shortName: "Giáo dục trẻ em khuyết tật",
          measures: [
            {
              code: "school-disability-access",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "55", phrase: "đạt từ 55% trở lên vào năm 2025" },
                { year: 2030, comparator: "gte", value: "60", phrase: "từ 60% trở lên vào năm 2030" },
              ],
            },
            {
              code: "disabled-children-education",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "80", phrase: "đạt từ 80% trở lên vào năm 2025" },
                { year: 2030, comparator: "gte", value: "90", phrase: "đạt từ 90% trở lên vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "21",
          text: "Duy trì 100% các xã, thị trấn có điểm văn hóa, vui chơi dành cho trẻ em.",
          shortName: "Xã có điểm văn hóa, vui chơi cho trẻ em",
          needsReview: "Kế hoạch của một xã nhưng in “100% các xã, thị trấn”; ở cấp xã chỉ có đạt hoặc chưa đạt.",
          measures: [
            {
              code: "commune-playground",
              unit: "percent",
              targets: [
                {
                  comparator: "gte",
                  value: "100",
                  phrase: "Duy trì 100% các xã, thị trấn có điểm văn hóa, vui chơi dành cho trẻ em",
                  note: "Văn bản in “Duy trì”, không in năm; áp dụng cho mọi năm của kế hoạch.",
                },
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
          text: "Phần đầu từ 70% trở lên trẻ em ở độ tuổi từ 07 tuổi trở lên được hỏi ý kiến về các vấn đề của trẻ em với các hình thức phù hợp vào năm 2025 và từ 85% trở lên vào năm 2030.",
          shortName: "Trẻ em từ 7 tuổi được hỏi ý kiến",
          measures: [
            {
              code: "consulted-7-plus",
              unit: "percent",
              targets: [
                {
                  year: 2025,
                  comparator: "gte",
                  value: "70",
                  phrase: "từ 70% trở lên trẻ em ở độ tuổi từ 07 tuổi trở lên được hỏi ý kiến về các vấn đề của trẻ em với các hình thức phù hợp vào năm 2025",
                },
                { year: 2030, comparator: "gte", value: "85", phrase: "từ 85% trở lên vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "23",
          text: "Phần đầu từ 85% trở lên trẻ em được nâng cao nhận thức, năng lực về quyền tham gia của trẻ em vào năm 2025 và từ 90% trở lên vào năm 2030.",
          shortName: "Nhận thức về quyền tham gia",
          measures: [
            {
              code: "participation-awareness",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "85", phrase: "từ 85% trở lên trẻ em được nâng cao nhận thức, năng lực về quyền tham gia của trẻ em vào năm 2025" },
                { year: 2030, comparator: "gte", value: "90", phrase: "từ 90% trở lên vào năm 2030" },
              ],
            },
          ],
        },
        {
          number: "24",
          text: "Tỷ lệ trẻ em từ 11 tuổi trở lên được tham gia vào các mô hình, hoạt động thúc đẩy quyền tham gia của trẻ em đạt từ 80% trở lên vào năm 2025 và từ 85% trở lên vào năm 2030.",
          shortName: "Mô hình tham gia của trẻ em từ 11 tuổi",
          measures: [
            {
              code: "participation-models-11-plus",
              unit: "percent",
              targets: [
                { year: 2025, comparator: "gte", value: "80", phrase: "đạt từ 80% trở lên vào năm 2025" },
                { year: 2030, comparator: "gte", value: "85", phrase: "từ 85% trở lên vào năm 2030" },
              ],
            },
          ],
        },
      ],
    },
  ],
  agencies: [
    {
      name: "Công an xã",
      role: "participant",
      duty: "Chủ trì, phối hợp với Công chức Lao động - Thương binh và Xã hội và các phòng, ban, ngành, đoàn thể, đơn vị có liên quan tuyên truyền, phổ biến, giáo dục pháp luật về phòng, chống xâm hại trẻ em, phòng, chống tội phạm, vi phạm pháp luật liên quan đến người dưới 18 tuổi; tuyên truyền về phương thức, thủ đoạn, hậu quả do các hành vi xâm hại trẻ em gây ra để cán bộ, nhân dân nâng cao cảnh giác, chủ động phòng ngừa, tích cực tố giác tội phạm.\nChủ trì, xây dựng các đề án, kế hoạch tham mưu cho UBND xã tăng cường các giải pháp phòng, chống tội phạm xâm hại trẻ em, tội phạm và vi phạm pháp luật liên quan đến trẻ em và người chưa thành niên; phối hợp hỗ trợ, can thiệp, bảo vệ an toàn cho trẻ em là nạn nhân bị xâm hại để thực hiện chỉ tiêu 9 của Kế hoạch.\nTổ chức tập huấn nâng cao năng lực cho đội ngũ cán bộ chiến sỹ làm công tác phòng ngừa, ngăn chặn, điều tra, xử lý hành vi xâm hại trẻ em và người chưa thành niên vi phạm pháp luật, chỉ đạo thực hiện quản lý nhà nước về hộ tịch, hộ khẩu để tạo điều kiện cho trẻ em được thực hiện các quyền của trẻ em.",
      leads: ["9"],
      phrase:
        "Chủ trì, xây dựng các đề án, kế hoạch tham mưu cho UBND xã tăng cường các giải pháp phòng, chống tội phạm xâm hại trẻ em, tội phạm và vi phạm pháp luật liên quan đến trẻ em và người chưa thành niên; phối hợp hỗ trợ, can thiệp, bảo vệ an toàn cho trẻ em là nạn nhân bị xâm hại để thực hiện chỉ tiêu 9 của Kế hoạch.",
    },
    {
      name: "Cơ sở Giáo dục và Đào tạo",
      role: "participant",
      duty: "Triển khai, thực hiện các chính sách, giải pháp nhằm giảm thiểu tình trạng trẻ em bỏ học;\nXây dựng môi trường giáo dục lành mạnh, thân thiện, không có bạo lực; nâng cao kiến thức, kỹ năng cho cán bộ quản lý giáo dục, giáo viên và học sinh về quyền tham gia của trẻ em vào các vấn đề về trẻ em; xây dựng, hướng dẫn, thực hiện và phát triển mô hình đối thoại học đường để thúc đẩy quyền tham gia của trẻ em trong trường học; mô hình cung cấp dịch vụ bảo vệ trẻ em trong trường học.\nTriển khai việc phối hợp giữa nhà trường, gia đình, xã hội trong hoạt động giáo dục, đặc biệt là giáo dục lối sống văn hóa, rèn luyện đạo đức cho học sinh. Tích hợp, lồng ghép các nội dung có sự tham gia của trẻ em vào các chương trình chính khóa và hoạt động ngoại khóa phù hợp với cấp học, năng lực, sự phát triển của trẻ em.",
    },
    {
      name: "Trạng y tế",
      role: "participant",
      duty: "Thực hiện các giải pháp, chương trình, đề án về chăm sóc sức khỏe, dinh dưỡng cho trẻ em.\nChỉ đạo, tổ chức thực hiện có hiệu quả chính sách khám bệnh, chữa bệnh cho trẻ em dưới 6 tuổi, trẻ em có hoàn cảnh đặc biệt, trẻ em thuộc hộ gia đình nghèo; Hướng dẫn, hỗ trợ chăm sóc sức khỏe cho trẻ em có hoàn cảnh đặc biệt, trẻ em bị xâm hại, trẻ em di cư, trẻ em bị ảnh hưởng bởi thiên tai, thảm họa, dịch bệnh, ô nhiễm môi trường; xây dựng, hướng dẫn, thực hiện và phát triển mô hình cung cấp dịch vụ bảo vệ trẻ em trong bệnh viện.",
    },
    {
      name: "Công chức Văn hoá - Thông tin",
      role: "participant",
      duty: "Chủ trì, phối hợp với các phòng, ban, ngành, đoàn thể, đơn vị có liên quan và UBND các xã, thị trấn xây dựng các chương trình, đề án liên quan đến trẻ em do ngành quản lý.\nXây dựng kế hoạch, hướng dẫn, triển khai, thực hiện chỉ tiêu 13, 21 của Kế hoạch; ưu tiên xây dựng các thiết chế văn hóa, thể thao dành cho trẻ em; bảo đảm hoạt động biểu diễn, sáng tác nghệ thuật có nội dung phù hợp với văn hóa truyền thống, phù hợp với trẻ em theo quy định của pháp luật.\nThực hiện các giải pháp bảo vệ trẻ em, phòng ngừa xâm hại trẻ em trong các hoạt động văn hóa, thể thao, du lịch; tăng cường công tác thanh tra, kiểm tra, quản lý chặt chẽ các sản phẩm văn hóa và việc tổ chức các hoạt động văn hóa bảo đảm cho trẻ em được tiếp cận môi trường văn hóa lành mạnh.\nHướng dẫn, trang bị kiến thức và kỹ năng cho gia đình về thực hiện quyền trẻ em; xây dựng, hướng dẫn, thực hiện và phát triển mô hình nhóm gia đình đồng hành cùng trẻ em để thúc đẩy quyền tham gia của trẻ em trong gia đình.\nLàm tốt công tác thông tin, truyền thông, vận động xã hội thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Chương trình; phổ biến, kiến thức, kỹ năng về bảo vệ trẻ em, phòng ngừa xâm hại trẻ em trên môi trường mạng.\nThực hiện các giải pháp bảo vệ trẻ em, thiết lập các kênh thông tin để tiếp nhận, phản ánh thông tin về bảo vệ trẻ em trên môi trường mạng; bảo đảm quyền bí mật riêng tư của trẻ em trong hoạt động thông tin, truyền thông.\nNghiên cứu đề xuất các chính sách và giải pháp về công nghệ thông tin để thúc đẩy thực hiện quyền trẻ em, hình thành văn hóa số cho trẻ em; bảo đảm an toàn cho trẻ em khi tham gia môi trường mạng; xây dựng, hướng dẫn, thực hiện và phát triển mô hình tăng cường năng lực của trẻ em tiếp cận cuộc cách mạng 4.0.",
      leads: ["13", "21"],
      phrase: "Xây dựng kế hoạch, hướng dẫn, triển khai, thực hiện chỉ tiêu 13, 21 của Kế hoạch",
    },
    {
      name: "Công chức Tài chính – Kế toán",
      role: "participant",
      duty: "Hằng năm, trên cơ sở đề xuất dự toán của các phòng, ban, ngành, đơn vị có liên quan; cân đối ngân sách bố trí kinh phí thường xuyên thực hiện chương trình trong dự toán ngân sách theo quy định của Luật Ngân sách.\nThực hiện kiểm tra, quyết toán nguồn kinh phí theo quy định.",
    },
    {
      name: "Các phòng, ban, ngành, đoàn thể, đơn vị có liên quan",
      role: "participant",
      duty: "Căn cứ vào chức năng, nhiệm vụ, quyền hạn được giao có trách nhiệm đưa hoặc lồng ghép các mục tiêu, nội dung về trẻ em vào kế hoạch, chương trình công tác hàng năm, 5 năm, 10 năm của đơn vị; ban hành hoặc trình UBND xã ban hành các chương trình, đề án, kế hoạch để giải quyết các vấn đề về trẻ em thuộc lĩnh vực quản lý; định kỳ hằng năm hoặc đột xuất báo cáo kết quả thực hiện Kế hoạch về Phòng Chính sách - Xã hội để tổng hợp, báo cáo UBND huyện theo quy định.",
    },
    {
      name: "Phòng Chính sách - Xã hội",
      role: "participant",
      duty: "báo cáo kết quả thực hiện Kế hoạch về Phòng Chính sách - Xã hội để tổng hợp, báo cáo UBND huyện theo quy định.",
    },
    {
      name: "Ủy ban Mặt trận Tổ quốc Việt Nam",
      role: "participant",
      duty: "Trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch. Phát động phong trào “Toàn dân bảo vệ, chăm sóc và giáo dục trẻ em” với mục tiêu xây dựng môi trường sống an toàn, thân thiện, lành mạnh cho trẻ em, bảo đảm tất cả trẻ em có cơ hội phát triển toàn diện về thể chất, trí tuệ, tinh thần và đạo đức; đẩy mạnh công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức, kỹ năng thực hiện quyền trẻ em và phòng, chống bạo lực, xâm hại trẻ em.",
    },
    {
      name: "Đoàn Thanh niên cộng sản Hồ Chí Minh",
      role: "participant",
      duty: "Trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch. Phát động phong trào “Toàn dân bảo vệ, chăm sóc và giáo dục trẻ em” với mục tiêu xây dựng môi trường sống an toàn, thân thiện, lành mạnh cho trẻ em, bảo đảm tất cả trẻ em có cơ hội phát triển toàn diện về thể chất, trí tuệ, tinh thần và đạo đức; đẩy mạnh công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức, kỹ năng thực hiện quyền trẻ em và phòng, chống bạo lực, xâm hại trẻ em.",
    },
    {
      name: "Hội Liên hiệp Phụ nữ",
      role: "participant",
      duty: "Trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch. Phát động phong trào “Toàn dân bảo vệ, chăm sóc và giáo dục trẻ em” với mục tiêu xây dựng môi trường sống an toàn, thân thiện, lành mạnh cho trẻ em, bảo đảm tất cả trẻ em có cơ hội phát triển toàn diện về thể chất, trí tuệ, tinh thần và đạo đức; đẩy mạnh công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức, kỹ năng thực hiện quyền trẻ em và phòng, chống bạo lực, xâm hại trẻ em.",
    },
    {
      name: "Hội Bảo trợ người tàn tật và trẻ em mồ côi",
      role: "participant",
      duty: "Trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch. Phát động phong trào “Toàn dân bảo vệ, chăm sóc và giáo dục trẻ em” với mục tiêu xây dựng môi trường sống an toàn, thân thiện, lành mạnh cho trẻ em, bảo đảm tất cả trẻ em có cơ hội phát triển toàn diện về thể chất, trí tuệ, tinh thần và đạo đức; đẩy mạnh công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức, kỹ năng thực hiện quyền trẻ em và phòng, chống bạo lực, xâm hại trẻ em.",
    },
    {
      name: "Các đoàn thể, tổ chức hội có liên quan",
      role: "participant",
      duty: "Trong phạm vi chức năng, nhiệm vụ của mình tham gia và vận động xã hội tham gia thực hiện các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của Kế hoạch. Phát động phong trào “Toàn dân bảo vệ, chăm sóc và giáo dục trẻ em” với mục tiêu xây dựng môi trường sống an toàn, thân thiện, lành mạnh cho trẻ em, bảo đảm tất cả trẻ em có cơ hội phát triển toàn diện về thể chất, trí tuệ, tinh thần và đạo đức; đẩy mạnh công tác tuyên truyền, giáo dục nhằm nâng cao nhận thức, kỹ năng thực hiện quyền trẻ em và phòng, chống bạo lực, xâm hại trẻ em.",
    },
    {
      name: "Công chức Văn hóa - LĐTBXH",
      role: "coordinator",
      duty: "Xây dựng kế hoạch cụ thể triển khai, thực hiện chương trình hành động vì trẻ em của địa phương giai đoạn 2021-2030 và đưa, lồng ghép các mục tiêu, chỉ tiêu, nhiệm vụ, giải pháp của chương trình, kế hoạch vào kế hoạch phát triển kinh tế - xã hội 5 năm, hằng năm của địa phương.\nThường xuyên kiểm tra, rà soát việc bảo đảm môi trường sống an toàn, lành mạnh, thân thiện với trẻ em; phòng, chống xâm hại trẻ em và tai nạn, thương tích trẻ em; chỉ đạo xử lý nghiêm và kịp thời các vụ việc bạo lực, xâm hại trẻ em trên địa bàn.\nTheo dõi, kiểm tra, đánh giá việc thực hiện chương trình, kế hoạch hành động vì trẻ em của địa phương; sơ kết vào năm 2025, tổng kết vào năm 2030 báo cáo UBND huyện và các ngành có liên quan.\nCông chức Văn hóa - LĐTBXH có trách nhiệm đôn đốc, kiểm tra việc triển khai, thực hiện; phối hợp với các phòng, ban, ngành, đoàn thể, đơn vị có liên quan tổng hợp, đánh giá kết quả thực hiện các mục tiêu, chỉ tiêu Kế hoạch và báo cáo UBND xã và Phòng Lao động - Thương binh và Xã hội theo quy định.",
    },
  ],
  reporting: [
    {
      kind: "annual",
      due: "11-01",
      dueIsExclusive: true,
      from: "Các phòng, ban, ngành, đơn vị có liên quan",
      to: "Ủy ban nhân dân xã (qua Phòng Chính sách - Xã hội)",
      phrase: "báo cáo về Ủy ban nhân dân xã (qua Phòng Chính sách - Xã hội) trước ngày 01/11 hằng năm.",
    },
    {
      kind: "annual",
      due: null,
      from: "Công chức Văn hóa - LĐTBXH",
      to: "UBND xã và Phòng Lao động - Thương binh và Xã hội",
      phrase: "tổng hợp, đánh giá kết quả thực hiện các mục tiêu, chỉ tiêu Kế hoạch và báo cáo UBND xã và Phòng Lao động - Thương binh và Xã hội theo quy định.",
      inferred: true,
    },
    {
      kind: "annual",
      due: null,
      from: "Phòng Chính sách - Xã hội",
      to: "UBND huyện",
      phrase: "định kỳ hằng năm hoặc đột xuất báo cáo kết quả thực hiện Kế hoạch về Phòng Chính sách - Xã hội để tổng hợp, báo cáo UBND huyện theo quy định.",
      inferred: true,
    },
    {
      kind: "midterm_review",
      due: null,
      year: 2025,
      from: "Công chức Văn hóa - LĐTBXH",
      to: "UBND huyện và các ngành có liên quan",
      phrase: "sơ kết vào năm 2025, tổng kết vào năm 2030 báo cáo UBND huyện và các ngành có liên quan.",
    },
    {
      kind: "final_review",
      due: null,
      year: 2030,
      from: "Công chức Văn hóa - LĐTBXH",
      to: "UBND huyện và các ngành có liên quan",
      phrase: "sơ kết vào năm 2025, tổng kết vào năm 2030 báo cáo UBND huyện và các ngành có liên quan.",
    },
  ],
  budgetNote:
    "1. Kinh phí thực hiện kế hoạch được bố trí trong dự toán hằng năm của các đơn vị; các chương trình mục tiêu quốc gia, các chương trình dự án, đề án liên quan khác theo quy định của pháp luật về ngân sách nhà nước.\n2. Từ nguồn tài trợ, viện trợ quốc tế và huy động từ xã hội, cộng đồng, các nguồn hợp pháp khác.",
  budget: null,
  printedResults: [],
  reviewNotes: [
    {
      indicator: null,
      rule: "blank-header",
      place: "Phần đầu văn bản",
      note: "Số và ngày ban hành để trống (“Số: /KH-UBND”, “Hoàng Kim, ngày tháng 5 năm 2023”), phần đầu cũng không in tên cơ quan ban hành; cần bổ sung theo bản đã ký.",
    },
    {
      indicator: null,
      rule: "name-mismatch",
      place: "Toàn văn bản",
      note: "Văn bản in “Hoàng Kim”, “huyện Hoàng Hóa”, “huyện Hoàng hóa”, trong khi danh mục đơn vị hành chính ghi Xã Hoằng Kim (mã 15889) thuộc Huyện Hoằng Hóa; cần xác nhận đây là xã Hoằng Kim, huyện Hoằng Hóa.",
    },
    {
      indicator: null,
      rule: "name-mismatch",
      place: "Tên kế hoạch",
      note: "Tên kế hoạch in “Chương trình hành động vì trẻ em huyện Hoàng Hóa giai đoạn 2021-2030”, còn phần mở đầu và phần kết in “xã Hoàng Kim giai đoạn 2021-2030”; cần xác nhận đây là kế hoạch của xã.",
    },
    {
      indicator: null,
      rule: "citation",
      place: "Phần mở đầu",
      note: "Văn bản in “Chương trình hành động vì trẻ em tỉnh Thanh Hóa giai đoạn 2021-2023”, trong khi kế hoạch này và chương trình quốc gia đều in giai đoạn 2021-2030; cần đối chiếu với Kế hoạch số 91/KH-UBND.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Phần đầu văn bản và mục II.3",
      note: "Kế hoạch đề tháng 5 năm 2023 nhưng in thời gian thực hiện “Từ năm 2021 đến năm 2030”; cần quyết định các mức không in năm có được xét cho năm 2021 và 2022 hay không.",
    },
    {
      indicator: null,
      rule: "no-agency",
      place: "Mục V",
      note: "21 trong 24 chỉ tiêu không được giao cho cơ quan nào (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20, 22, 23, 24); văn bản chỉ giao chỉ tiêu 9, 13 và 21, cần xác định người chịu trách nhiệm các chỉ tiêu còn lại.",
    },
    {
      indicator: "1",
      rule: "inapplicable",
      place: "Mục II.2.a, Chỉ tiêu 1",
      note: "Văn bản in “Tỷ lệ đạt 100% xã đạt tiêu chuẩn xã phù hợp với trẻ em” trong kế hoạch của một xã; cần xác nhận cách đọc là xã đạt tiêu chuẩn trong mọi năm.",
    },
    {
      indicator: "3",
      rule: "mortality-order",
      place: "Mục II.2.a, Chỉ tiêu 3",
      note: "Mức năm 2030 của tử vong trẻ sơ sinh (dưới 0,3‰) cao hơn của tử vong trẻ em dưới 1 tuổi (0,24‰), trong khi trẻ sơ sinh cũng là trẻ dưới 1 tuổi; cần kiểm tra cả hai số với bản gốc.",
    },
    {
      indicator: "3",
      rule: "reading",
      place: "Mục II.2.a, Chỉ tiêu 3",
      note: "Các mức năm 2025 “dưới 0,4 ‰”, “0,71 ‰”, “dưới 1,66 ‰” thấp hơn từ 11 đến gần 24 lần mức quốc gia (9,5‰, 12,5‰, 18,5‰), ở quy mô một xã gần như không cho phép ca nào; cần kiểm tra đơn vị và con số.",
    },
    {
      indicator: "3",
      rule: "inherited-comparator",
      place: "Mục II.2.a, Chỉ tiêu 3",
      note: "Văn bản in “xuống dưới 0,4 ‰ vào năm 2025 và 0,3‰ vào năm 2030”, vế sau không có chữ “dưới”; đang đọc là dưới 0,3‰, cần xác nhận có phải không quá 0,3‰ hay không.",
    },
    {
      indicator: "4",
      rule: "inherited-comparator",
      place: "Mục II.2.a, Chỉ tiêu 4",
      note: "Văn bản in “xuống dưới 4,5 % vào năm 2025 và 3 % vào năm 2030”, vế sau không có chữ “dưới”; đang đọc là dưới 3%, cần xác nhận có phải không quá 3% hay không.",
    },
    {
      indicator: "4",
      rule: "inapplicable",
      place: "Mục II.2.a, Chỉ tiêu 4",
      note: "Văn bản in mức béo phì “dưới 0,5% đối với thành thị” trong kế hoạch của một xã nông thôn; cần xác nhận mức này không áp dụng ở xã.",
    },
    {
      indicator: "4",
      rule: "reading",
      place: "Mục II.2.a, Chỉ tiêu 4",
      note: "Mức béo phì của thành thị (dưới 0,5%) thấp hơn của nông thôn (dưới 1%), ngược với chương trình quốc gia (10% và 5%); cần kiểm tra xem hai số có bị in đổi chỗ hay không.",
    },
    {
      indicator: "4",
      rule: "ambiguous-target",
      place: "Mục II.2.a, Chỉ tiêu 4",
      note: "Văn bản in “vào năm 2025 đến năm 2030”, được đọc là đạt vào năm 2025 và giữ đến năm 2030; cần xác nhận đó không phải “vào năm 2025 và năm 2030”.",
    },
    {
      indicator: "4",
      rule: "misprint",
      place: "Mục II.2.a, Chỉ tiêu 4",
      note: "Văn bản in “suy dinh dưỡng thể béo phì” trong khi béo phì không phải là một thể suy dinh dưỡng; cần xác nhận chỉ tiêu nói về tỷ lệ béo phì.",
    },
    {
      indicator: "5",
      rule: "ambiguous-target",
      place: "Mục II.2.a, Chỉ tiêu 5",
      note: "Nửa sau in “tiêm chủng đầy đủ các loại vắc xin” mà không nêu bao nhiêu loại; cần ghi rõ danh mục vắc xin để số liệu các năm so sánh được.",
    },
    {
      indicator: "8",
      rule: "inherited-comparator",
      place: "Mục II.2.b, Chỉ tiêu 8",
      note: "Văn bản in “xuống dưới 1,0% vào năm 2025 và 0,8% vào năm 2030”, vế sau không có chữ “dưới”; đang đọc là dưới 0,8%, cần xác nhận có phải không quá 0,8% hay không.",
    },
    {
      indicator: "11",
      rule: "unit-misprint",
      place: "Mục II.2.b, Chỉ tiêu 11",
      note: "Văn bản in “1,0/10.000” và “0,35/10.000”, tức 10 và 3,5 trên 100.000, trong khi chương trình quốc gia đặt 550 và 16 trên 100.000; cần kiểm tra đơn vị “/10.000”.",
    },
    {
      indicator: "13",
      rule: "ambiguous-target",
      place: "Mục II.2.b, Chỉ tiêu 13",
      note: "Văn bản in “không có tình trạng tảo hôn” không kèm năm và “duy trì không có số cuộc tảo hôn hằng năm giai đoạn từ năm 2025 đến năm 2030”; cần xác nhận mức là 0 cuộc mỗi năm từ 2025 đến 2030 và trước năm 2025 không có mức nào.",
    },
    {
      indicator: "21",
      rule: "inapplicable",
      place: "Mục II.2.c, Chỉ tiêu 21",
      note: "Văn bản in “Duy trì 100% các xã, thị trấn có điểm văn hóa, vui chơi dành cho trẻ em” trong kế hoạch của một xã; cần xác nhận cách đọc là xã có điểm vui chơi trong mọi năm.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Mục II.2",
      note: "Văn bản in “Phân đầu” ở các chỉ tiêu 4, 7, 10, 12 và “Phần đầu” ở các chỉ tiêu 13, 15, 17, 18, 19, 22, 23; cần xác nhận đó là “Phấn đấu”.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Mục V.3",
      note: "Văn bản in “Trạng y tế”; cần xác nhận đó là Trạm y tế xã.",
    },
    {
      indicator: null,
      rule: "name-mismatch",
      place: "Mục V và mục VI",
      note: "Văn bản gọi người làm công tác trẻ em bằng ba tên “Công chức Lao động - Thương binh và Xã hội”, “Công chức Văn hoá - Thông tin” và “Công chức Văn hóa - LĐTBXH”; cần xác nhận đó là một hay nhiều người.",
    },
    {
      indicator: null,
      rule: "name-mismatch",
      place: "Mục V.6 và mục VI.1",
      note: "Báo cáo được gửi qua “Phòng Chính sách - Xã hội”, cơ quan không có trong danh sách được giao việc, còn mục VI.2 giao “Công chức Văn hóa - LĐTBXH” tổng hợp; cần xác nhận nơi nhận báo cáo của xã.",
    },
    {
      indicator: null,
      rule: "inapplicable",
      place: "Mục I, mục III.5, mục V.4, phần kết và các chỗ nhắc đến phòng, ban",
      note: "Văn bản giao việc cho “các phòng, ban, ngành, các xã, thị trấn” và “UBND các xã, thị trấn” là các đơn vị của cấp huyện; cần xác nhận những chỗ này nói về ban, ngành và thôn của xã.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Mục V.6 và mục VI.2",
      note: "Báo cáo của xã gửi UBND huyện và Phòng Lao động - Thương binh và Xã hội chỉ in “theo quy định”, không in chu kỳ và hạn gửi; chu kỳ hằng năm là suy ra, cần xác nhận.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Mục I.2, mục III.3 và Nơi nhận",
      note: "Văn bản in “giá sát”, “đội ngũ công tác viên”, “HDND xã”; cần đối chiếu với bản đã ký trước khi trích dẫn.",
    },
  ],
};
