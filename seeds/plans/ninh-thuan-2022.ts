import type { PlanSeed } from "@/prisma/seed/schema";

/** Ninh Thuận's one-year plan for 2022: seven lettered indicators, no goals, half-year and yearly reports. */
export const plan: PlanSeed = {
  code: "ninh-thuan-2022",
  number: null,
  issuedOn: null,
  issuedOnPrinted: "tháng 3 năm 2022",
  issuer: "Ủy ban nhân dân tỉnh Ninh Thuận",
  title:
    "Kế hoạch đẩy mạnh công tác bảo vệ, chăm sóc trẻ em và tăng cường các hoạt động phòng ngừa trẻ em rơi vào hoàn cảnh đặc biệt năm 2022 trên địa bàn tỉnh Ninh Thuận",
  placeName: "Ninh Thuận",
  area: { code: "58", name: "Tỉnh Ninh Thuận" },
  startYear: 2022,
  endYear: 2022,
  basedOn: [
    {
      number: "478/LĐTBXH-TE",
      issuedOn: "2022-02-28",
      phrase:
        "Thực hiện Công văn số 478/LĐTBXH-TE ngày 28/02/2022 của Bộ Lao động – Thương binh và Xã hội về việc hướng dẫn nhiệm vụ trọng tâm thực hiện công tác trẻ em năm 2022.",
    },
    {
      number: "23/QĐ-TTg",
      issuedOn: "2021-01-07",
      phrase:
        "Quyết định số 23/QĐ-TTg ngày 07/01/2021 của Thủ tướng Chính phủ phê duyệt Chương trình hành động quốc gia vì trẻ em giai đoạn 2021- 2030 và các chương trình, đề án về trẻ em giai đoạn 2021-2025, định hướng đến năm 2030",
      parentPlan: "quoc-gia-2021-2030",
    },
  ],
  goals: [
    {
      title: "Mục tiêu cụ thể",
      indicators: [
        {
          number: "a",
          text: "Đảm bảo 100% trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế đúng thời gian quy định và được khám, chữa bệnh theo đúng quy định của pháp luật.",
          shortName: "Thẻ bảo hiểm y tế và khám, chữa bệnh",
          measures: [
            {
              code: "health-insurance-under-6",
              unit: "percent",
              targets: [{ year: 2022, comparator: "gte", value: "100", phrase: "100% trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế đúng thời gian quy định" }],
            },
            {
              code: "health-care-under-6",
              unit: "percent",
              targets: [
                {
                  year: 2022,
                  comparator: "gte",
                  value: "100",
                  phrase: "100% trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế đúng thời gian quy định và được khám, chữa bệnh theo đúng quy định của pháp luật",
                },
              ],
            },
          ],
        },
        {
          number: "b",
          text: "Phấn đấu trên 85% học sinh được hướng dẫn và biết kỹ năng phòng, chống tai nạn thương tích, bạo lực, xâm hại, đặc biệt là tai nạn đuối nước, tai nạn giao thông; tăng dần tỷ lệ học sinh tiểu học, trung học cơ sỡ được học bơi, biết bơi và có kỹ năng tự cứu đuối.",
          shortName: "Kỹ năng phòng tai nạn, xâm hại; học bơi",
          needsReview: "Nửa sau in “tăng dần tỷ lệ” mà không in con số, nên chỉ theo dõi được xu hướng; “trung học cơ sỡ” có thể là “trung học cơ sở”.",
          measures: [
            {
              code: "injury-skills-students",
              unit: "percent",
              targets: [
                {
                  year: 2022,
                  comparator: "gt",
                  value: "85",
                  phrase: "trên 85% học sinh được hướng dẫn và biết kỹ năng phòng, chống tai nạn thương tích, bạo lực, xâm hại",
                },
              ],
            },
            {
              code: "swimming-students",
              unit: "percent",
              targets: [
                {
                  year: 2022,
                  comparator: null,
                  direction: "rise",
                  value: null,
                  phrase: "tăng dần tỷ lệ học sinh tiểu học, trung học cơ sỡ được học bơi, biết bơi và có kỹ năng tự cứu đuối",
                  note: "Văn bản không in con số; chỉ theo dõi xu hướng, không xếp đạt hay không đạt.",
                },
              ],
            },
          ],
        },
        {
          number: "c",
          text: "100% trẻ em có hoàn cảnh đặc biệt được chăm sóc để phục hồi, tái hòa nhập và có cơ hội phát triển.",
          shortName: "Trẻ em hoàn cảnh đặc biệt được phục hồi",
          measures: [
            {
              code: "special-circumstances-recovery",
              unit: "percent",
              targets: [{ year: 2022, comparator: "gte", value: "100", phrase: "100% trẻ em có hoàn cảnh đặc biệt được chăm sóc để phục hồi, tái hòa nhập và có cơ hội phát triển" }],
            },
          ],
        },
        {
          number: "d",
          text: "100% trẻ em lao động trái quy định của pháp luật, trẻ em bị ngược đãi, bạo hành, xâm hại tình dục khi có thông báo, phát hiện được hỗ trợ, can thiệp kịp thời.",
          shortName: "Hỗ trợ trẻ em lao động trái luật, bị bạo hành",
          needsReview: "Một tỷ lệ gộp hai nhóm trẻ em (lao động trái quy định; bị ngược đãi, bạo hành, xâm hại tình dục); cần thống nhất cách tính khi có trẻ thuộc cả hai nhóm.",
          measures: [
            {
              code: "labour-abuse-support",
              unit: "percent",
              targets: [
                {
                  year: 2022,
                  comparator: "gte",
                  value: "100",
                  phrase:
                    "100% trẻ em lao động trái quy định của pháp luật, trẻ em bị ngược đãi, bạo hành, xâm hại tình dục khi có thông báo, phát hiện được hỗ trợ, can thiệp kịp thời",
                },
              ],
            },
          ],
        },
        {
          number: "đ",
          text: "Trên 95% trẻ em sinh ra được làm giấy khai sinh đúng hạn.",
          shortName: "Làm giấy khai sinh đúng hạn",
          needsReview: "Chỉ tiêu in “Trên 95%”, nhưng nhiệm vụ của Sở Tư pháp in “đảm bảo 100% trẻ em trên địa bàn tỉnh được khai sinh”.",
          measures: [
            {
              code: "birth-certificate-on-time",
              unit: "percent",
              targets: [{ year: 2022, comparator: "gt", value: "95", phrase: "Trên 95% trẻ em sinh ra được làm giấy khai sinh đúng hạn" }],
            },
          ],
        },
        {
          number: "e",
          text: "Có từ 50 xã, phường, thị trấn trở lên đạt xã, phường, thị trấn phù hợp với trẻ em.",
          shortName: "Số xã phù hợp với trẻ em",
          measures: [
            {
              code: "child-friendly-commune-count",
              unit: "count",
              targets: [{ year: 2022, comparator: "gte", value: "50", phrase: "từ 50 xã, phường, thị trấn trở lên đạt xã, phường, thị trấn phù hợp với trẻ em" }],
            },
          ],
        },
        {
          number: "g",
          text: "100% cán bộ cấp tỉnh, cấp huyện, cấp xã và cộng tác viên làm công tác bảo vệ, chăm sóc trẻ em được nâng cao năng lực về quản lý và thực hiện các chương trình kế hoạch về bảo vệ, chăm sóc trẻ em.",
          shortName: "Cán bộ trẻ em được nâng cao năng lực",
          measures: [
            {
              code: "child-staff-trained",
              unit: "percent",
              targets: [
                {
                  year: 2022,
                  comparator: "gte",
                  value: "100",
                  phrase: "100% cán bộ cấp tỉnh, cấp huyện, cấp xã và cộng tác viên làm công tác bảo vệ, chăm sóc trẻ em được nâng cao năng lực",
                },
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
      duty: "a) Chủ trì phối hợp với các Sở, ban ngành có liên quan và Ủy ban nhân dân các huyện, thành phố tham mưu Ủy ban nhân dân tỉnh ban hành các văn bản, kế hoạch, Chương trình về công tác bảo vệ chăm sóc trẻ em trên địa bàn.\nb) Phối hợp tổ chức đa dạng các hình thức tuyên truyền, truyền thông các chủ trương, đường lối, chính sách pháp luật của Nhà nước về bảo vệ chăm sóc trẻ em. Tuyên truyền hệ thống Tổng đài tư vấn bảo vệ trẻ em của Quốc gia (111), của tỉnh (18008079) để các tổ chức, cá nhân và nhân dân biết, kịp thời cung cấp thông tin, phản ảnh, tố giác các hành vi xâm hại trẻ em giúp các ngành, các cấp nắm bắt thông tin và xử lý kịp thời theo quy định.\nc) Tiếp tục triển khai thực hiện cơ chế phối hợp liên ngành nhằm triển khai hiệu quả các chương trình bảo vệ, chăm sóc trẻ em đã được ban hành.\nd) Tham mưu tổ chức các hoạt động nhân Tháng hành động vì trẻ em với chủ đề “Chung tay bảo vệ trẻ em hãy lên tiếng phòng, chống xâm hại, bạo lực trẻ em”, Diễn đàn trẻ em, phát động tháng hành động, tặng quà cho trẻ em nhân ngày Quốc tế thiếu nhi 01/6, Tết Trung thu,…\nđ) Tổ chức các lớp tập huấn, nâng cao năng lực cho đội ngũ cán bộ làm công tác bảo vệ, chăm sóc và giáo dục trẻ em các cấp nhất là cấp xã. Tổ chức thực hiện tốt quy trình can thiệp và các biện pháp phòng ngừa, đấu tranh đối với hành vi bạo lực, xâm hại trẻ em; làm tốt công tác tư vấn, hỗ trợ trẻ em bị xâm hại và có nguy cơ xâm hại để ổn định tâm lý, hòa nhập cộng đồng\ne) Tổ chức kiểm tra đánh giá, công nhận xã, phường, thị trấn đạt tiêu chuẩn xã, phường, thị trấn phù hợp với trẻ em.\ng) Tổ chức thu thập chỉ tiêu thống kê, báo cáo theo Thông tư số 13/2021/TT-BLĐTBXH ngày 30/9/2021 của Bộ trưởng Bộ Lao động – Thương binh và Xã hội ban hành Bộ chỉ tiêu thống kê về tình hình trẻ em và tình hình xâm hại trẻ em; xử lý vi phạm hành chính đối với các hành vi xâm hại trẻ em.\nh) Hướng dẫn các xã, phường, thị trấn rà soát, quản lý số liệu về trẻ em nói chung, trẻ em dưới 6 tuổi, trẻ em có hoàn cảnh đặc biệt, trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt nói riêng vào phần mềm quản lý dữ liệu trẻ em.\ni) Đôn đốc, kiểm tra, giám sát việc thực hiện công tác bảo vệ, chăm sóc trẻ em. Kịp thời phát hiện, xử lý nghiêm các trường hợp vi phạm quyền trẻ em.\nk) Tham mưu, tổng hợp, báo cáo kết quả bảo vệ, chăm sóc trẻ em theo quy định.\nGiao Sở Lao động – Thương binh và Xã hội chịu trách nhiệm theo dõi, hướng dẫn đôn đốc, kiểm tra và định kỳ tổng hợp báo cáo kết quả triển khai công tác  trẻ em trên địa bàn tỉnh.",
    },
    {
      name: "Sở Giáo dục và Đào tạo",
      role: "participant",
      duty: "a) Triển khai xây dựng môi trường lành mạnh, không có bạo lực trong nhà trường và các cơ sở giáo dục; tiếp tục triển khai có hiệu quả phong trào thi đua “Xây dựng trường học thân thiện, học sinh tích cực”, bồi dưỡng, nâng cao nhận thức, năng lực về bảo vệ trẻ em cho cán bộ quản lý, giáo viên, cán bộ phụ trách công tác Đoàn, Đội; tích hộp, lồng ghép việc giáo dục kỹ năng sống, kỹ năng tự bảo vệ, kỹ năng giao tiếp, ứng xử tích cực cho học sinh vào chương trình giáo dục trong nhà trường và các cơ sở giáo dục. Triển khai các mô hình thúc đẩy quyền tham gia của trẻ em: Câu lạc bộ quyền tham gia trẻ em, hoạt động do trẻ em khởi xướng, thăm dò ý kiến trẻ em,…\nb) Tuyên truyền và tổ chức thực hiện nghiêm túc, hiệu quả chỉ đạo của Thủ tướng Chính phủ tại các Chỉ thị: số 24/CT-TTg ngày 03/9/2021 về việc đẩy mạnh triển khai các nhiệm vụ, giải pháp tổ chức dạy học an toàn, bảo đảm chương trình và mục tiêu chất lượng đào tạo, giáo dục; số 18/CT-TTg ngày 16/5/2017 về việc tăng cường giải pháp phòng, chống bạo lực, xâm hại trẻ em; số 08/CT-TTg ngày 04/02/2020 đẩy mạnh công tác phòng, chống bạo lực gia đình; số 23/CT-TTg ngày 26/5/2020 về việc tăng cường các giải pháp bảo đảm quyền trẻ em và bảo vệ trẻ em và các văn bản chỉ đạo của ngành Giáo dục và Đào tạo tỉnh.\nc) Triển khai có hiệu quả công tác phối hợp giữa nhà trường, gia đình, nhà trường, xã hội trong hoạt động giáo dục, đặc biệt là giáo dục lối sống văn hóa, rèn luyện đạo đức cho học sinh cung cấp thông tin, kỹ năng phòng, chống xâm hại, tai nạn đuối nước trẻ em cho học sinh và các bậc cha mẹ học sinh.\nd) Triển khai việc dạy bơi cho học sinh, tiến tới đưa môn bơi lội vào chương trình dạy học chính thống; tập huấn cho cán bộ y tế trường học về các biện pháp phòng, chống, sơ cấp cứu đuối nước trẻ em.\nđ) Rà soát, tăng cường thực hiện các biện pháp phòng, chống dịch bệnh Covid-19 tại các cơ sở giáo dục trên địa bàn; thực hiện nghiêm các giải pháp đảm bảo an toàn cho trẻ em mầm non, học sinh, sinh viên, giáo viên, nhân viên và cán bộ quản lý giáo dục.\ne) Phối hợp tổ chức thu thập chỉ tiêu thống kê, báo cáo theo Thông tư số 13/2021/TT-BLĐTBXH ngày 30/9/2021 của Bộ trưởng Bộ Lao động – Thương binh và Xã hội ban hành Bộ chỉ tiêu thống kê về tình hình trẻ em và tình hình xâm hại trẻ em; xử lý vi phạm hành chính đối với các hành vi xâm hại trẻ em.",
    },
    {
      name: "Sở Y tế",
      role: "participant",
      duty: "a) Triển khai và cung cấp các dịch vụ chăm sóc sức khỏe và dinh dưỡng đảm bảo sự phát triển toàn diện cho trẻ em. Chỉ đạo tổ chức thực hiện có hiệu quả chính sách khám bệnh, chữa bệnh cho trẻ em dưới 06 tuổi, trẻ em có hoàn cảnh đặc biệt, trẻ em có hộ gia đình nghèo, cận nghèo, trẻ em dân tộc thiểu số. Chỉ đạo các cơ sở khám, chữa bệnh thực hiện chăm sóc sức khỏe cho trẻ em bị ảnh hưởng bởi HIV/AIDS, cung cấp gói dịch vụ điều trị và chăm sóc cơ bản dành cho trẻ em.\nb) Hướng dẫn, tuyên truyền, phổ biến, kiến thức chăm sóc sức khỏe, phòng chống dịch bệnh cho trẻ em; trẻ em bị ảnh hưởng bởi thiên tai, dịch bệnh.\nc) Phối hợp với Sở Lao động – Thương binh và Xã hội, các ngành có liên quan xây dựng mô hình phòng chống tai nạn thương tích, chú trọng đến đuối nước cho trẻ em; triển khai hoạt động sơ cấp cứu phòng chống đuối nước trẻ em; tổ chức các lớp tập huấn về kỹ năng sơ cấp cứu, kỹ năng cứu đuối; củng cố và tăng cường tổ chức, nhân lực, trang thiết bị phương tiện vận chuyển phục vụ cấp cứu tai nạn thương tích nói chung và đuối nước nói riêng.\nd) Chỉ đạo hệ thống y tế cơ sở cung cấp dịch vụ hỗ trợ khẩn cấp cho trẻ em có hoàn cảnh đặc biệt, trẻ em bị xâm hại tình dục, trẻ em bị bạo lực. Phối hợp với các ngành có liên quan thực hiện phòng, chống tai nạn, thương tích trẻ em, xây dựng “Cộng đồng an toàn” cho trẻ em; Chỉ đạo các cơ sở khám, chữa bệnh thực hiện tổ chức tiếp nhận khám, chữa bệnh, phòng ngừa và hỗ trợ, can thiệp của ngành y tế đối với trẻ em bị bạo lực, xâm hại tình dục theo quy định tại Quyết định số 1863/QĐ-TTg ngày 23/12/2019 của Thủ tướng Chính phủ phê duyệt Kế hoạch hành động quốc gia phòng, chống bạo lực, xâm hại trẻ em giai đoạn 2020-2025.\nđ) Thực hiện chương trình phòng chống suy dinh dưỡng trẻ em dưới 5 tuổi, bảo đảm quyền lợi của trẻ em được tiếp cận các dịch vụ chăm sóc sức khỏe có chất lượng tại các cơ sở khám, chữa bệnh.\ne) Phối hợp tổ chức thu thập chỉ tiêu thống kê, báo cáo theo Thông tư số 13/2021/TT-BLĐTBXH ngày 30/9/2021 của Bộ trưởng Bộ Lao động – Thương binh và Xã hội ban hành Bộ chỉ tiêu thống kê về tình hình trẻ em và tình hình xâm hại trẻ em; xử lý vi phạm hành chính đối với các hành vi xâm hại trẻ em.",
    },
    {
      name: "Sở Tư pháp",
      role: "participant",
      duty: "a) Tăng cường phổ biến, giáo dục pháp luật, đặc biệt là các quy định của pháp luật liên quan đến bảo vệ, chăm sóc, giáo dục trẻ em; đồng thời, thực hiện công tác trợ giúp pháp lý miễn phí bằng nhiều hình thức như: tư vấn pháp luật, tham gia tố tụng, đại diện ngoài tố tụng cho trẻ em khi có yêu cầu, góp phần bảo vệ quyền và lợi ích hợp pháp cho trẻ em trên địa bàn tỉnh.\nb) Phối hợp tuyên truyền phổ biến giáo dục pháp luật về công tác bảo vệ, chăm sóc trẻ em. Hướng dẫn đăng ký khai sinh cho trẻ em có hoàn cảnh đặc biệt, đảm bảo 100% trẻ em trên địa bàn tỉnh được khai sinh, trợ giúp pháp lý khi cần thiết.\nc) Tăng cường hướng dẫn, kiểm tra đối với tổ chức và hoạt động trợ giúp pháp lý cho trẻ em. Chủ động thực hiện trợ giúp pháp lý đối với trẻ em, đặc biệt là trẻ em bị xâm hại, trẻ em vi phạm pháp luật,… bảo đảm nhanh chóng, kịp thời và hiệu quả. Nâng cao năng lực, kỹ năng cho đội ngũ cán bộ trợ giúp pháp lý để thực hiện trợ giúp pháp lý cho trẻ em xâm hại.",
    },
    {
      name: "Sở Văn hóa, Thể thao và Du lịch",
      role: "participant",
      duty: "a) Quan tâm xây dựng điểm vui chơi giải trí cho trẻ em, gắn với việc xây dựng xã, phường, thị trấn phù hợp với trẻ em theo Quyết định 06/QĐ-TTg ngày 03/01/2019 của Thủ tướng Chính phủ.\nb) Phối hợp với các cơ quan, tổ chức có liên quan đẩy mạnh tuyên truyền, giáo dục đạo đức, lối sống lành mạnh trong gia đình nhằm giảm thiểu tình trạng bạo lực gia đình; tránh sao nhãng, bỏ mặc trẻ em, phòng ngừa xâm hại trẻ em; có trách nhiệm phát hiện, thông báo, tố giác hành vi xâm hại trẻ em; triển khai lồng ghép công tác trẻ em trong công tác gia đình và việc phòng, chống bạo lực gia đình, phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”.\nc) Chủ trì, phối hơp với các đơn vị có liên quan xây dựng kế hoạch triển khai thực hiện Chương trình bơi an toàn, phòng, chống đuối nước trẻ em; tổ chức phổ cập bơi cho trẻ em; tăng cường công tác quản lý bể bơi và hoạt động dạy bơi cho trẻ em; trang bị kiến thức, kỹ năng phòng, chống đuối nước cho trẻ em và gia đình trẻ em.\nd) Tăng cường công tác thanh tra, kiểm tra việc sản xuất các sản phẩm văn hóa và việc tổ chức các hoạt động văn hóa, văn nghệ đảm bảo cho trẻ em được tiếp cận môi trường văn hóa lành mạnh.\nđ) Phối hợp tổ chức thu thập chỉ tiêu thống kê, báo cáo theo Thông tư số 13/2021/TT-BLĐTBXH ngày 30/9/2021 của Bộ trưởng Bộ Lao động – Thương binh và Xã hội ban hành Bộ chỉ tiêu thống kê về tình hình trẻ em và tình hình xâm hại trẻ em; xử lý vi phạm hành chính đối với các hành vi xâm hại trẻ em.",
    },
    {
      name: "Sở Thông tin và Truyền thông",
      role: "participant",
      duty: "a) Chỉ đạo, hướng dẫn các cơ quan báo chí, các tổ chức cá nhân hoạt động trên môi trường mạng ứng dụng công nghệ thông tin, truyền thông, vận động xã hội phổ biến kiến thức, kỹ năng về bảo vệ trẻ em, phòng ngừa xâm hại trẻ em trên môi trường mạng. Thiết lập các kênh thông tin để tiếp nhận, phản ánh thông tin về bảo vệ trẻ em trên môi trường mạng và cung cấp thông tin kịp thời cho các ngành có liên quan đến bảo vệ an toàn cho trẻ em; bảo đảm bí mật đời sống riêng tư của trẻ em trong hoạt động thông tin truyền thông; hướng dẫn trẻ em tăng cường năng lực tiếp cận công nghệ thông tin.\nb) Tăng cường công tác thanh tra, kiểm tra và chỉ đạo xử lý nghiêm cơ quan báo chí, xuất bản, tổ chức, cá nhân hoạt động trên môi trường mạng có hành vi vi phạm pháp luật về bảo vệ hình ảnh, thông tin đời sống riêng tư, bí mật cá nhân của trẻ em.\nc) Chỉ đạo hệ thống thông tin cơ sở tăng cường đẩy mạnh các hoạt động truyền thông giáo dục sức khỏe, tăng cường phát sóng các thông điệp, khuyến cáo tới người dân về các biện pháp phòng chống dịch Covid-19 đối với trẻ em nhưng không gây tâm lý hoang mang lo lắng trước diễn biến mới của dịch bệnh.",
    },
    {
      name: "Sở Kế hoạch và Đầu tư",
      role: "participant",
      duty: "Chủ trì, phối hợp với Sở Lao động – Thương binh và Xã hội đưa các mục tiêu, nội dung của công tác bảo vệ, chăm sóc và giáo dục trẻ em vào kế hoạch phá triển kinh tế - xã hội của tỉnh. Cân đối nguồn lực thực hiện chương trình bảo vệ, chăm sóc và giáo dục trẻ em.",
    },
    {
      name: "Sở Tài chính",
      role: "participant",
      duty: "Hướng dẫn các cơ quan, đơn vị, địa phương sử dụng và thực hiện thanh, quyết toán kinh phí theo đúng quy định tài chính hiện hành.",
    },
    {
      name: "Công an tỉnh",
      role: "participant",
      duty: "a) Chỉ đạo công an các cấp nâng cao hiệu quả công tác phòng ngừa, phát hiện và xử lý các hành vi xâm hại trẻ em; rà soát hồ sơ, xử lý dứt điểm các vụ việc bạo lực, xâm hại trẻ em; kiên quyết xử lý nghiêm các tổ chức, cá nhân có hành vi bao che, chậm trễ, cố tình kéo dài hoặc không xử lý vụ việc bạo lực, xâm hại trẻ em.\nb) Hướng dẫn công an các cấp quy trình, biện pháp phòng ngừa, đấu tranh đối với hành vi bạo lực, xâm hại trẻ em; các biện pháp điều tra thân thiện đối với trẻ em, đặc biệt là trẻ em bị xâm hại tình dục. Tổ chức tập huấn, nâng cao năng lực cho đội ngũ cán bộ làm công tác phòng ngừa, ngăn chặn, điều tra, xử lý hành vi xâm hại trẻ em và người chưa thành niên vi phạm pháp luật.\nc) Chỉ đạo lực lượng Công an các cấp tuyên truyền, vận động nhân dân về các biện pháp phòng tránh tai nạn thương tích, trong đó chú trọng đến tai nạn giao thông trẻ em. Tăng cường các biện pháp quản lý nhà nước về an ninh trật tự, nhằm tạo môi trường phát triển an toàn, lành mạnh cho trẻ em.",
    },
    {
      name: "Tòa án nhân dân tỉnh",
      role: "participant",
      duty: "Quan tâm việc truy tố, xét xử các vụ việc liên quan đến hành vi xâm hại trẻ em; Chỉ đạo Tòa án nhân dân, Viện kiểm sát nhân dân cấp huyện tiếp nhận giải quyết kịp thời, xử lý nghiêm các vụ việc bạo lực, xâm hại trẻ em đảm bảo tính răng đe, đúng pháp luật. Phối hợp với các ngành, địa phương có liên quan kịp thời giải quyết những vướng mắc trong công tác điều tra, truy tố, xét xử đối với loại tội phạm bạo lực, xâm hại. Rà soát hồ sơ, vụ việc bạo lực, xâm hại trẻ em để xử lý dứt điểm, không để tồn đọng, kéo dài.",
    },
    {
      name: "Viện Kiểm sát nhân dân tỉnh",
      role: "participant",
      duty: "Quan tâm việc truy tố, xét xử các vụ việc liên quan đến hành vi xâm hại trẻ em; Chỉ đạo Tòa án nhân dân, Viện kiểm sát nhân dân cấp huyện tiếp nhận giải quyết kịp thời, xử lý nghiêm các vụ việc bạo lực, xâm hại trẻ em đảm bảo tính răng đe, đúng pháp luật. Phối hợp với các ngành, địa phương có liên quan kịp thời giải quyết những vướng mắc trong công tác điều tra, truy tố, xét xử đối với loại tội phạm bạo lực, xâm hại. Rà soát hồ sơ, vụ việc bạo lực, xâm hại trẻ em để xử lý dứt điểm, không để tồn đọng, kéo dài.",
    },
    {
      name: "Báo Ninh Thuận",
      role: "participant",
      duty: "a) Phối hợp với các cơ quan có liên quan đẩy mạnh công tác tuyên truyền, tăng thời lượng phát sóng, bài viết, chuyên trang, chuyên mục về công tác bảo vệ, chăm sóc và giáo dục trẻ em nhằm vận động người dân thực hiện chủ trương của Đảng, chính sách pháp luật của Nhà nước.\nb) Giới thiệu mô hình hay, gương điển hình tiên tiến, người tốt việc tốt trong công tác bảo vệ, chăm sóc và giáo dục trẻ em; phát hiện, phê phán hành vi vi phạm quyền trẻ em hoặc trẻ em vi phạm những việc không nên làm.",
    },
    {
      name: "Đài Phát thanh và Truyền hình tỉnh",
      role: "participant",
      duty: "a) Phối hợp với các cơ quan có liên quan đẩy mạnh công tác tuyên truyền, tăng thời lượng phát sóng, bài viết, chuyên trang, chuyên mục về công tác bảo vệ, chăm sóc và giáo dục trẻ em nhằm vận động người dân thực hiện chủ trương của Đảng, chính sách pháp luật của Nhà nước.\nb) Giới thiệu mô hình hay, gương điển hình tiên tiến, người tốt việc tốt trong công tác bảo vệ, chăm sóc và giáo dục trẻ em; phát hiện, phê phán hành vi vi phạm quyền trẻ em hoặc trẻ em vi phạm những việc không nên làm.",
    },
    {
      name: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      role: "participant",
      duty: "a) Tăng cường công tác tuyên truyền, phổ biến pháp luật về quyền trẻ em, lao động trẻ em trái quy định của pháp luật, phòng, chống  bạo lực, xâm hại trẻ em.\nb) Tăng cường công tác giám sát, phản biện xã hội đối với việc thực thi pháp luật, chính sách về bảo vệ trẻ em và trách nhiệm của các cơ quan, tổ chức, cá nhân đối với công tác bảo vệ trẻ em, phòng ngừa, giải quyết các vụ việc bạo lực, xâm hại trẻ em. Triển khai sâu rộng phong trào “Toàn dân chăm sóc, giáo dục, bảo vệ trẻ em” gắn với cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”, phong trào thi đua “Phụ nữ tích cực học tập, lao động sáng tạo, xây dựng gia đình hạnh phúc” gắn với phong trào “Giỏi việc nước, đảm việc nhà”; đưa tiêu chí xã, phường, thị trấn đạt tiêu chuẩn phù hợp với trẻ em là một trong những tiêu chí đánh giá công nhận “Xã đạt chuẩn nông thôn mới”, “phường, thị trấn đạt chuẩn văn minh đô thị”; mô hình “gia đình ít con, no ấm, bình đẳng, tiến bộ, hanh phúc”.",
    },
    {
      name: "Các tổ chức đoàn thể chính trị, xã hội có liên quan",
      role: "participant",
      duty: "a) Tăng cường công tác tuyên truyền, phổ biến pháp luật về quyền trẻ em, lao động trẻ em trái quy định của pháp luật, phòng, chống  bạo lực, xâm hại trẻ em.\nb) Tăng cường công tác giám sát, phản biện xã hội đối với việc thực thi pháp luật, chính sách về bảo vệ trẻ em và trách nhiệm của các cơ quan, tổ chức, cá nhân đối với công tác bảo vệ trẻ em, phòng ngừa, giải quyết các vụ việc bạo lực, xâm hại trẻ em. Triển khai sâu rộng phong trào “Toàn dân chăm sóc, giáo dục, bảo vệ trẻ em” gắn với cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”, phong trào thi đua “Phụ nữ tích cực học tập, lao động sáng tạo, xây dựng gia đình hạnh phúc” gắn với phong trào “Giỏi việc nước, đảm việc nhà”; đưa tiêu chí xã, phường, thị trấn đạt tiêu chuẩn phù hợp với trẻ em là một trong những tiêu chí đánh giá công nhận “Xã đạt chuẩn nông thôn mới”, “phường, thị trấn đạt chuẩn văn minh đô thị”; mô hình “gia đình ít con, no ấm, bình đẳng, tiến bộ, hanh phúc”.",
    },
    {
      name: "Tỉnh Đoàn",
      role: "participant",
      duty: "c) Tỉnh Đoàn tập trung chỉ đạo các cấp bộ Đoàn đảy mạnh tổ chức các hoạt động tuyên truyền, các hoạt động diễn đàn lấy ý kiến, kiến nghị của trẻ em với các cấp, các ngành trong thực thi đảm bảo quyền trẻ em; Phối hợp Sở Lao động – Thương binh và Xã hội tổ chức Diễn đàn trẻ em cấp tỉnh năm 2022.",
    },
    {
      name: "Hội Liên hiệp Phụ nữ tỉnh",
      role: "participant",
      duty: "d) Hội Liên hiệp Phụ nữ tỉnh: Chỉ đạo Hội phụ nữ các cấp tăng cường giám sát việc phòng, chống xâm hại trẻ em: tuyên truyền, vận động các hội viên tham gia phòng, chống xâm hại trẻ em, hỗ trợ trẻ em, gia đình có trẻ em là nạn nhân bị bạo lực, xâm hại.",
    },
    {
      name: "Ủy ban nhân dân các huyện, thành phố",
      role: "participant",
      duty: "a) Căn cứ các nội dung của kế hoạch này và tình hình thực tế của địa phương, xây dựng Kế hoạch triển khai thực hiện đảm bảo hiệu quả, đúng quy định.\nb) Đẩy mạnh công tác truyền thông, vận động nâng cao ý thức, trách nhiệm của các cấp chính quyền cơ sở, các tổ chức đoàn thể, cán bộ, công chức, viên chức, các bậc phụ huynh, giáo viên và người dân trong việc bảo vệ, chăm sóc trẻ em; đặc biệt là việc phòng ngừa, phát hiện, tố giác và xử lý các hành vi xâm hại, bạo lực trẻ em. Gắn kết tiêu chí thực hiện quyền trẻ em, lồng ghép và triển khai thực hiện các tiêu chí về trẻ em, tiêu chí xã, phường, thị trấn phù hợp với trẻ em với thực hiện xây dựng nông thôn mới, văn minh đô thị.\nc) Tổ chức Tháng hành động vì trẻ em năm 2022, Ngày Quốc tế thiếu nhi 01/6, Tết Trung thu.\nd) Tổ chức Diễn đàn trẻ em các cấp để xem xét và giải quyết những vấn đề, kiến nghị được trẻ em quan tâm.\nđ) Tổ chức triển khai đánh giá xã, phường, thị trấn phù hợp với trẻ em theo Quyết định 06/QĐ-TTg ngày 03/01/2019 của Thủ tướng Chính phủ.\ne) Chỉ đạo các đơn vị liên quan tổ chức các hoạt động cho trẻ em trong dịp hè để giảm thiểu trẻ em bị tai nạn đuối nước, bị bạo lực, xâm hại, bảo đảm mùa hè an toàn, lành mạnh cho trẻ em tại địa phương.\ng) Tăng cường kiểm tra, giám sát, phát hiện kịp thời các vụ việc xâm hại trẻ em xảy ra ở cơ sở; triển khai thực hiện các giải pháp phòng, chống tai nạn, thương tích cho trẻ em; có biện pháp can thiệp, trợ giúp kịp thời trẻ em có hoàn cảnh đặc biệt, đảm bảo cho các em được sống trong môi trường an toàn, lành mạnh.\nh) Chỉ đạo các xã, phường, thị trấn tổ chức rà soát, cập nhật thường xuyên biến động thông tin về trẻ em vào phần mềm để quản lý đối tượng trẻ em tại cơ sở và có kế hoạch hỗ trợ giúp đỡ.\ni) Quy hoạch, đầu tư xây dựng, nâng cấp khu vui chơi giải trí cho trẻ em tại xã, phường, thị trấn; tổ chức các hoạt động văn hóa, thể thao, giải trí cho trẻ em, ưu tiên nhóm trẻ em có hoàn cảnh đặc biệt, trẻ em nghèo, trẻ em ở vùng khó khăn.\nk) Ưu tiên bố trí ngân sách và tăng cường huy động các nguồn lực để thực hiện kế hoạch của địa phương; bố trí cán bộ phụ trách công tác bảo vệ, chăm sóc trẻ em cấp huyện, cấp xã.\nl) Vận động nguồn lực xã hội và quản lý, sử dụng hiệu quả nguồn lực để trợ giúp trẻ em có hoàn cảnh đặc biệt, giải quyết các vấn đề về trẻ em của địa phương.\nm) Tổ chức thu thập chỉ tiêu thống kê, báo cáo theo Thông tư số 13/2021/TT-BLĐTBXH ngày 30/9/2021 của Bộ trưởng Bộ Lao động – Thương binh và Xã hội ban hành Bộ chỉ tiêu thống kê về tình hình trẻ em và tình hình xâm hại trẻ em; xử lý vi phạm hành chính đối với các hành vi xâm hại trẻ em.",
    },
  ],
  reporting: [
    {
      kind: "half_year",
      due: "05-15",
      dueIsExclusive: true,
      from: "Các Sở, ban, ngành, đoàn thể và địa phương",
      to: "Sở Lao động – Thương binh và Xã hội",
      phrase: "báo cáo định kỳ 6 tháng (trước ngày 15/5)",
    },
    {
      kind: "annual",
      due: "11-15",
      dueIsExclusive: true,
      from: "Các Sở, ban, ngành, đoàn thể và địa phương",
      to: "Sở Lao động – Thương binh và Xã hội",
      phrase: "báo cáo năm (trước ngày 15/11). Kết quả thực hiện gửi Sở Lao động – Thương binh và Xã hội tổng hợp.",
    },
    {
      kind: "annual",
      due: null,
      from: "Sở Lao động – Thương binh và Xã hội",
      to: "Ủy ban nhân dân tỉnh",
      phrase: "Giao Sở Lao động – Thương binh và Xã hội chịu trách nhiệm theo dõi, hướng dẫn đôn đốc, kiểm tra và định kỳ tổng hợp báo cáo kết quả triển khai",
      inferred: true,
    },
  ],
  budgetNote:
    "1. Ngân sách nhà nước đã giao trong dự toán chi thường xuyên năm 2022 của các Sở, ngành liên quan và các địa phương theo phân cấp của pháp luật về ngân sách nhà nước.\n2. Các nguồn tài trợ của các tổ chức, cá nhân và các nguồn lực hỗ trợ hợp pháp khác hỗ trợ cho các hoạt động bảo vệ, chăm sóc trẻ em trên địa bàn tỉnh.",
  budget: null,
  printedResults: [],
  reviewNotes: [
    {
      indicator: null,
      rule: "blank-header",
      place: "Phần đầu văn bản",
      note: "Số và ngày ban hành để trống (“Số:          /KH-UBND”, “Ninh Thuận, ngày      tháng 3 năm 2022”); cần bổ sung số và ngày theo bản đã ký.",
    },
    {
      indicator: null,
      rule: "no-agency",
      place: "Mục IV",
      note: "Cả 7 chỉ tiêu (a, b, c, d, đ, e, g) không được văn bản giao đích danh cho cơ quan nào; cần xác định cơ quan chịu trách nhiệm từng chỉ tiêu.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Mục I.2",
      note: "Không chỉ tiêu nào in năm; mức cần đạt được đọc là của năm 2022 vì tên kế hoạch in “năm 2022”.",
    },
    {
      indicator: "b",
      rule: "ambiguous-target",
      place: "Mục I.2, điểm b",
      note: "Văn bản in “tăng dần tỷ lệ học sinh tiểu học, trung học cơ sỡ được học bơi, biết bơi và có kỹ năng tự cứu đuối” mà không in con số và năm gốc; cần quyết định lấy năm nào để so sánh.",
    },
    {
      indicator: "b",
      rule: "misprint",
      place: "Mục I.2, điểm b",
      note: "Văn bản in “trung học cơ sỡ”; cần xác nhận đó là “trung học cơ sở”.",
    },
    {
      indicator: "d",
      rule: "ambiguous-target",
      place: "Mục I.2, điểm d",
      note: "Một tỷ lệ gộp “trẻ em lao động trái quy định của pháp luật” với “trẻ em bị ngược đãi, bạo hành, xâm hại tình dục”; cần thống nhất cách tính để không đếm một trẻ hai lần.",
    },
    {
      indicator: "đ",
      rule: "reading",
      place: "Mục I.2, điểm đ và mục IV.4.b",
      note: "Chỉ tiêu in “Trên 95% trẻ em sinh ra được làm giấy khai sinh đúng hạn”, còn nhiệm vụ của Sở Tư pháp in “đảm bảo 100% trẻ em trên địa bàn tỉnh được khai sinh”; cần xác nhận hai câu nói về hai việc khác nhau hay mức 95% phải là 100%.",
    },
    {
      indicator: null,
      rule: "citation",
      place: "Mục II.1.a",
      note: "Văn bản in “Chỉ thị số 69-CT/TW ngày 16/04/2020 của Ban Thường vụ Tỉnh ủy”, trong khi ký hiệu TW là của Trung ương; cần đối chiếu ký hiệu của chỉ thị với bản gốc của Tỉnh ủy.",
    },
    {
      indicator: null,
      rule: "reading",
      place: "Mục V",
      note: "Sở Lao động – Thương binh và Xã hội được giao “định kỳ tổng hợp báo cáo” nhưng văn bản không in nơi nhận, chu kỳ và hạn gửi; nơi nhận là Ủy ban nhân dân tỉnh và chu kỳ hằng năm là suy ra, cần xác nhận.",
    },
    {
      indicator: null,
      rule: "misprint",
      place: "Mục I đến mục IV",
      note: "Văn bản có nhiều chữ in sai: “tai nan thương tích”, “phat triển mạng lưới”, “tai nạn tương tích”, “tích hộp”, “phối hơp”, “kế hoạch phá triển kinh tế - xã hội”, “tính răng đe”, “hanh phúc”, “đảy mạnh”; cần đối chiếu với bản đã ký trước khi trích dẫn.",
    },
  ],
};
