import type { Role } from "@/lib/generated/prisma/client";

export interface DemoAccount {
  username: string;
  name: string;
  role: Role;
  /** The whole country, the plan's area, a body that the plan names, or a commune of today's map by its code. */
  at: "country" | { plan: string; agency?: string } | { commune: string };
}

/** Everybody may know it: it is printed at start-up, and with it the application answers this machine alone. */
export const DEMO_PASSWORD = "Vi-tre-em-2030";

/** One of each role for the five plans. They exist only in the embedded database. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  { username: "quantri", name: "Quản trị hệ thống", role: "administrator", at: "country" },
  { username: "dienbien", name: "Cán bộ đầu mối tỉnh Điện Biên", role: "provincial_staff", at: { plan: "dien-bien-2021-2030" } },
  { username: "kiengiang", name: "Cán bộ đầu mối tỉnh Kiên Giang", role: "provincial_staff", at: { plan: "kien-giang-2021-2030" } },
  { username: "travinh", name: "Cán bộ đầu mối tỉnh Trà Vinh", role: "provincial_staff", at: { plan: "tra-vinh-2021-2030" } },
  { username: "ninhthuan", name: "Cán bộ đầu mối tỉnh Ninh Thuận", role: "provincial_staff", at: { plan: "ninh-thuan-2022" } },
  { username: "yte.dienbien", name: "Cán bộ Sở Y tế tỉnh Điện Biên", role: "agency_staff", at: { plan: "dien-bien-2021-2030", agency: "Sở Y tế" } },
  { username: "giaoduc.dienbien", name: "Cán bộ Sở Giáo dục và Đào tạo tỉnh Điện Biên", role: "agency_staff", at: { plan: "dien-bien-2021-2030", agency: "Sở Giáo dục và Đào tạo" } },
  { username: "lanhdao.dienbien", name: "Lãnh đạo UBND tỉnh Điện Biên", role: "viewer", at: { plan: "dien-bien-2021-2030" } },
  { username: "thanhtra.dienbien", name: "Cán bộ Thanh tra tỉnh Điện Biên", role: "inspector", at: { plan: "dien-bien-2021-2030" } },
  { username: "hoangkim", name: "Cán bộ xã Hoằng Kim", role: "commune_officer", at: { plan: "hoang-kim-2021-2030" } },
  { username: "muongpon", name: "Cán bộ xã Mường Pồn", role: "commune_officer", at: { commune: "03202" } },
];
