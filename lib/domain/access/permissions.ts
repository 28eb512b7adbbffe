import { areasOf, type ActorMembership, type Role } from "@/lib/domain/access/actor";

/** A place, with the areas above it. */
export interface AreaSubject {
  areaId: string;
  areaAncestorIds: readonly string[];
}

/** A plan: its area, and every agency that it names or assigns an indicator to. */
export interface PlanSubject extends AreaSubject {
  agencyIds: readonly string[];
}

/** A cell: the area that is counted, and the agencies to which its indicator is assigned on that day. */
export interface ActualSubject extends AreaSubject {
  assignedAgencyIds: readonly string[];
}

export interface AccountSubject {
  userId: string;
}

/** A report: the area of the unit that hands it in, and the unit. */
export interface ReportSubject extends AreaSubject {
  reporterAgencyId: string;
  /** Its unit ended while it was open, and whoever stands in the unit's place finishes it. */
  finishedBySuccessor?: boolean;
}

/** A role at a place: in the area itself, or at an agency that sits in it. */
export interface MembershipSubject extends AreaSubject {
  role: Role;
  isAtAgency: boolean;
}

/** Those who fill in and those who look, as against those who set up and those who inspect them. */
export const OFFICER_ROLES: readonly Role[] = ["agency_staff", "viewer", "commune_officer"];

/** Which subject each action is asked about. */
export interface Subjects {
  "plan.view-figures": PlanSubject;
  "actual.record": ActualSubject;
  "actual.approve-on-entry": AreaSubject;
  "base-figure.record": AreaSubject;
  "account.change-own-password": AccountSubject;
  /** A role that the person holds, or is to hold. */
  "account.manage": MembershipSubject;
  /** The whole country: every plan shares the catalogue. */
  "catalogue.manage": AreaSubject;
  "agency.manage": AreaSubject;
  /** The plan's area. */
  "assignment.manage": AreaSubject;
  /** The area, or the one in which a new one is to lie. */
  "area.manage": AreaSubject;
  /** The plan's area. */
  "plan.amend": AreaSubject;
  "review-note.decide": AreaSubject;
  "audit.view": AreaSubject;
  /** The area whose plan it is to be. */
  "plan.draft": AreaSubject;
  /** The plan's area: its periods, who reports, which measures communes report. */
  "reporting.manage": AreaSubject;
  "report.view": ReportSubject;
  "report.fill": ReportSubject;
  "report.fill-on-behalf": ReportSubject;
  "report.head-approve": ReportSubject;
  "report.comment": ReportSubject;
  /** The plan's area. */
  "report.review": AreaSubject;
  /** The plan's area: which of several answers counts. */
  "official.choose": AreaSubject;
  /** The plan's area. */
  "task.give": AreaSubject;
  /** The agency that is asked. */
  "task.answer": ReportSubject;
  /** The plan's area: what of its results everybody may see. */
  "publication.manage": AreaSubject;
  /** Whose table it is. */
  "saved-table.manage": AccountSubject;
  /** The plan's area, and the agencies to which the measure's indicator is assigned. */
  "quality.confirm": ActualSubject;
}

export type Action = keyof Subjects;

type AnySubject = Partial<PlanSubject & ActualSubject & AccountSubject & ReportSubject & MembershipSubject>;

/** How a membership may stand to a subject. What the subject does not say is never held to be so. */
export const CONDITIONS = {
  "area-at-or-above": {
    words: "của chính địa bàn đó, địa bàn cấp trên hoặc địa bàn đã tiếp nhận toàn bộ",
    holds: (membership: ActorMembership, subject: AnySubject) =>
      areasOf(membership).some((areaId) => areaId === subject.areaId || (subject.areaAncestorIds?.includes(areaId) ?? false)),
  },
  "area-itself": {
    words: "của chính địa bàn đó",
    holds: (membership: ActorMembership, subject: AnySubject) => membership.areaId === subject.areaId,
  },
  "area-as-a-whole": {
    words: "của chính địa bàn đó, không thuộc riêng cơ quan nào",
    holds: (membership: ActorMembership, subject: AnySubject) => membership.agencyId === null && membership.areaId === subject.areaId,
  },
  "area-or-successor": {
    words: "của chính địa bàn đó hoặc địa bàn đã tiếp nhận toàn bộ",
    holds: (membership: ActorMembership, subject: AnySubject) => subject.areaId !== undefined && areasOf(membership).includes(subject.areaId),
  },
  "finishing-successor": {
    words: "của địa bàn được giao hoàn thành báo cáo của đơn vị đã kết thúc",
    holds: (membership: ActorMembership, subject: AnySubject) =>
      subject.finishedBySuccessor === true && subject.areaId !== undefined && membership.areaPredecessorIds.includes(subject.areaId),
  },
  "agency-in-plan": {
    words: "của cơ quan có tên trong kế hoạch",
    holds: (membership: ActorMembership, subject: AnySubject) =>
      membership.agencyId !== null && (subject.agencyIds?.includes(membership.agencyId) ?? false),
  },
  "agency-assigned": {
    words: "của cơ quan được phân công chỉ tiêu đó",
    holds: (membership: ActorMembership, subject: AnySubject) =>
      membership.agencyId !== null && (subject.assignedAgencyIds?.includes(membership.agencyId) ?? false),
  },
  "agency-itself": {
    words: "của chính đơn vị báo cáo",
    holds: (membership: ActorMembership, subject: AnySubject) => membership.agencyId !== null && membership.agencyId === subject.reporterAgencyId,
  },
  "officer-below": {
    words: "của địa bàn cấp trên, đối với cán bộ và người theo dõi ở địa bàn cấp dưới hoặc ở cơ quan của địa bàn",
    holds: (membership: ActorMembership, subject: AnySubject) =>
      subject.role !== undefined &&
      OFFICER_ROLES.includes(subject.role) &&
      areasOf(membership).some((areaId) => (subject.areaAncestorIds?.includes(areaId) ?? false) || (subject.isAtAgency === true && areaId === subject.areaId)),
  },
} as const;

export type Condition = keyof typeof CONDITIONS;

export interface Permission {
  /** What it allows, in words. */
  title: string;
  /** The roles that have it, each with the conditions of which one must hold. A role not named has it nowhere. */
  roles: Partial<Record<Role, readonly Condition[]>>;
  /** Everybody has it over their own account. */
  ownAccount?: true;
  /** Why not, and what to do: for everybody, and for those for whom there is more to say. */
  refusal: string;
  refusals?: Partial<Record<Role, string>>;
}

const AT_OR_ABOVE = ["area-at-or-above"] as const;
const CONCERNED = ["area-at-or-above", "agency-in-plan"] as const;
const INSPECTS_ONLY = "Cán bộ thanh tra, kiểm tra chỉ xem. Số liệu cần sửa thì kiến nghị với cán bộ đầu mối cấp tỉnh.";

/** Who may do what. There is no other place that says so. */
export const PERMISSIONS: Record<Action, Permission> = {
  "plan.view-figures": {
    title: "Xem số liệu của kế hoạch",
    roles: {
      administrator: AT_OR_ABOVE,
      provincial_staff: CONCERNED,
      agency_staff: CONCERNED,
      viewer: CONCERNED,
      inspector: AT_OR_ABOVE,
      commune_officer: CONCERNED,
    },
    refusal: "Bạn chưa được xem số liệu của kế hoạch này. Hãy liên hệ quản trị hệ thống nếu công việc của bạn cần đến.",
  },
  "actual.record": {
    title: "Nhập kết quả thực hiện",
    roles: { provincial_staff: AT_OR_ABOVE, agency_staff: ["agency-assigned"], commune_officer: ["area-itself"] },
    refusal: "Bạn chưa được nhập số liệu này. Hãy liên hệ cán bộ đầu mối cấp tỉnh.",
    refusals: {
      provincial_staff: "Bạn chỉ nhập số liệu của tỉnh mình phụ trách. Hãy chọn kế hoạch của tỉnh đó.",
      agency_staff: "Chỉ tiêu này không phân công cho cơ quan của bạn. Hãy liên hệ cán bộ đầu mối cấp tỉnh nếu phân công đã thay đổi.",
      commune_officer: "Bạn chỉ nhập số liệu của xã mình. Hãy chọn kế hoạch của xã.",
      viewer: "Tài khoản của bạn chỉ để xem. Muốn sửa số liệu, hãy báo cán bộ đầu mối cấp tỉnh.",
      inspector: INSPECTS_ONLY,
      administrator: "Quản trị hệ thống không nhập số liệu. Hãy dùng tài khoản của cán bộ được giao nhập.",
    },
  },
  "actual.approve-on-entry": {
    title: "Số liệu nhập được công nhận ngay",
    roles: { provincial_staff: AT_OR_ABOVE },
    refusal: "Số liệu bạn nhập chờ cán bộ đầu mối cấp tỉnh duyệt rồi mới được tính.",
  },
  "base-figure.record": {
    title: "Nhập số liệu nền",
    roles: { provincial_staff: AT_OR_ABOVE, commune_officer: ["area-itself"] },
    refusal: "Số liệu nền do cán bộ đầu mối cấp tỉnh nhập. Hãy gửi số liệu của bạn cho cán bộ đó.",
    refusals: { commune_officer: "Bạn chỉ nhập số liệu nền của xã mình. Hãy chọn xã của bạn." },
  },
  "account.change-own-password": {
    title: "Đổi mật khẩu của mình",
    roles: {},
    ownAccount: true,
    refusal: "Mỗi người chỉ tự đổi mật khẩu của mình. Hãy đăng nhập bằng tài khoản đó.",
  },
  "account.manage": {
    title: "Quản lý tài khoản, vai trò",
    roles: { administrator: AT_OR_ABOVE, provincial_staff: ["officer-below"] },
    refusal: "Việc này do quản trị hệ thống của địa bàn thực hiện. Hãy gửi yêu cầu cho người quản trị.",
    refusals: { provincial_staff: "Bạn chỉ quản lý tài khoản của cán bộ các xã và các cơ quan trong tỉnh mình. Tài khoản khác do quản trị hệ thống quản lý." },
  },
  "catalogue.manage": {
    title: "Quản lý danh mục chỉ số dùng chung",
    roles: { administrator: AT_OR_ABOVE },
    refusal: "Danh mục chỉ số dùng chung cho mọi kế hoạch, do quản trị hệ thống của cả nước sửa. Hãy gửi đề nghị cho người quản trị.",
  },
  "agency.manage": {
    title: "Quản lý cơ quan, đơn vị",
    roles: { administrator: AT_OR_ABOVE, provincial_staff: AT_OR_ABOVE },
    refusal: "Cơ quan, đơn vị do cán bộ đầu mối hoặc quản trị hệ thống của địa bàn quản lý. Hãy gửi đề nghị cho người đó.",
  },
  "assignment.manage": {
    title: "Phân công, bàn giao chỉ tiêu",
    roles: { administrator: AT_OR_ABOVE, provincial_staff: AT_OR_ABOVE },
    refusal: "Phân công chỉ tiêu do cán bộ đầu mối hoặc quản trị hệ thống của địa bàn thay đổi. Hãy gửi đề nghị cho người đó.",
  },
  "area.manage": {
    title: "Quản lý đơn vị hành chính",
    roles: { administrator: AT_OR_ABOVE },
    refusal: "Đơn vị hành chính do quản trị hệ thống của địa bàn quản lý. Hãy gửi đề nghị cho người quản trị.",
  },
  "plan.amend": {
    title: "Sửa đổi, thay thế kế hoạch",
    roles: { administrator: AT_OR_ABOVE, provincial_staff: AT_OR_ABOVE },
    refusal: "Sửa đổi kế hoạch do cán bộ đầu mối hoặc quản trị hệ thống của địa bàn ghi theo văn bản. Hãy gửi văn bản cho người đó.",
  },
  "review-note.decide": {
    title: "Quyết định về chỗ cần xem lại trong văn bản",
    roles: { administrator: AT_OR_ABOVE, provincial_staff: AT_OR_ABOVE },
    refusal: "Quyết định về chỗ cần xem lại do cán bộ đầu mối hoặc quản trị hệ thống của địa bàn ghi. Hãy gửi ý kiến cho người đó.",
  },
  "plan.draft": {
    title: "Nạp kế hoạch từ văn bản và đưa vào thi hành",
    roles: { administrator: AT_OR_ABOVE, provincial_staff: AT_OR_ABOVE },
    refusal: "Kế hoạch do cán bộ đầu mối hoặc quản trị hệ thống của địa bàn nạp từ văn bản. Hãy gửi văn bản cho người đó.",
  },
  "reporting.manage": {
    title: "Mở, gia hạn, đóng kỳ báo cáo; chọn đơn vị và chỉ số báo cáo",
    roles: { administrator: AT_OR_ABOVE, provincial_staff: AT_OR_ABOVE },
    refusal: "Kỳ báo cáo do cán bộ đầu mối hoặc quản trị hệ thống của địa bàn quản lý. Hãy gửi đề nghị cho người đó.",
  },
  "report.view": {
    title: "Xem báo cáo của đơn vị",
    roles: {
      administrator: AT_OR_ABOVE,
      provincial_staff: AT_OR_ABOVE,
      agency_staff: ["agency-itself"],
      viewer: ["area-at-or-above", "agency-itself"],
      inspector: AT_OR_ABOVE,
      commune_officer: ["area-or-successor", "agency-itself"],
    },
    refusal: "Bạn chưa được xem báo cáo của đơn vị này. Hãy liên hệ cán bộ đầu mối cấp tỉnh nếu công việc của bạn cần đến.",
  },
  "report.fill": {
    title: "Nhập và gửi báo cáo của đơn vị mình",
    roles: { agency_staff: ["agency-itself"], commune_officer: ["area-itself", "agency-itself", "finishing-successor"] },
    refusal: "Báo cáo do cán bộ của đơn vị nhập và gửi. Hãy liên hệ đơn vị đó.",
    refusals: {
      viewer: "Tài khoản của bạn chỉ để xem. Muốn sửa số liệu, hãy báo cán bộ của đơn vị hoặc cán bộ đầu mối cấp tỉnh.",
      inspector: INSPECTS_ONLY,
      agency_staff: "Bạn chỉ nhập báo cáo của cơ quan mình. Hãy chọn báo cáo của cơ quan bạn.",
      commune_officer: "Bạn chỉ nhập báo cáo của xã mình. Hãy chọn báo cáo của xã bạn.",
    },
  },
  "report.fill-on-behalf": {
    title: "Nhập thay đơn vị chưa tự nhập được",
    roles: { provincial_staff: AT_OR_ABOVE },
    refusal: "Chỉ cán bộ đầu mối cấp tỉnh nhập thay được, căn cứ văn bản của đơn vị. Hãy gửi văn bản cho người đó.",
  },
  "report.head-approve": {
    title: "Thủ trưởng đơn vị duyệt báo cáo trước khi gửi",
    roles: { viewer: ["agency-itself"] },
    refusal: "Báo cáo do thủ trưởng của chính đơn vị duyệt trước khi gửi. Hãy trình thủ trưởng đơn vị.",
  },
  "report.comment": {
    title: "Trao đổi về một ô số liệu trong báo cáo",
    roles: { provincial_staff: AT_OR_ABOVE, agency_staff: ["agency-itself"], commune_officer: ["area-itself", "agency-itself"], viewer: ["agency-itself"] },
    refusal: "Chỉ đơn vị báo cáo và cán bộ đầu mối cấp tỉnh trao đổi về số liệu của báo cáo. Hãy liên hệ một trong hai bên.",
  },
  "report.review": {
    title: "Rà soát, trả lại, phê duyệt, mở lại báo cáo",
    roles: { provincial_staff: AT_OR_ABOVE },
    refusal: "Báo cáo do cán bộ đầu mối cấp tỉnh rà soát và phê duyệt. Hãy liên hệ người đó.",
    refusals: { administrator: "Quản trị hệ thống không phê duyệt số liệu. Hãy dùng tài khoản của cán bộ đầu mối." },
  },
  "official.choose": {
    title: "Chọn số liệu chính thức",
    roles: { provincial_staff: AT_OR_ABOVE },
    refusal: "Số liệu chính thức do cán bộ đầu mối cấp tỉnh chọn. Hãy gửi ý kiến cho người đó.",
  },
  "saved-table.manage": {
    title: "Lưu, sửa, xóa bảng số liệu của mình",
    roles: {},
    ownAccount: true,
    refusal: "Bảng này của người khác, bạn chỉ xem được. Hãy lưu thành bảng của bạn rồi sửa.",
  },
  "publication.manage": {
    title: "Công bố, thu hồi công bố kết quả",
    roles: { administrator: AT_OR_ABOVE, provincial_staff: AT_OR_ABOVE },
    refusal: "Kết quả do cán bộ đầu mối hoặc quản trị hệ thống của địa bàn công bố theo văn bản. Hãy gửi đề nghị cho người đó.",
  },
  "quality.confirm": {
    title: "Xác nhận số liệu đúng",
    roles: { provincial_staff: AT_OR_ABOVE, agency_staff: ["agency-assigned"] },
    refusal: "Số liệu do cán bộ đầu mối cấp tỉnh hoặc cơ quan được phân công chỉ tiêu xác nhận. Hãy gửi ý kiến cho người đó.",
    refusals: { agency_staff: "Chỉ tiêu này không phân công cho cơ quan của bạn. Hãy gửi ý kiến cho cán bộ đầu mối cấp tỉnh." },
  },
  "task.give": {
    title: "Giao việc, hỏi cơ quan về kế hoạch",
    roles: { provincial_staff: AT_OR_ABOVE, viewer: ["area-as-a-whole"] },
    refusal: "Giao việc do lãnh đạo địa bàn hoặc cán bộ đầu mối cấp tỉnh thực hiện. Hãy gửi đề nghị cho người đó.",
  },
  "task.answer": {
    title: "Trả lời việc được giao",
    roles: { agency_staff: ["agency-itself"], commune_officer: ["area-itself", "agency-itself"] },
    refusal: "Việc này do cán bộ của cơ quan được giao trả lời. Hãy liên hệ cơ quan đó.",
    refusals: { viewer: "Tài khoản của bạn chỉ để xem. Việc được giao do cán bộ của cơ quan trả lời." },
  },
  "audit.view": {
    title: "Xem nhật ký",
    roles: { administrator: AT_OR_ABOVE, inspector: AT_OR_ABOVE },
    refusal: "Nhật ký chỉ dành cho quản trị hệ thống và cán bộ thanh tra, kiểm tra của địa bàn. Hãy gửi yêu cầu cho người quản trị.",
  },
};
