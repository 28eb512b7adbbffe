import { currentActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { listAreasOfPlaces } from "@/lib/data/accounts";
import { findProvinceOfImport } from "@/lib/data/officer-import";
import { officerTemplate } from "@/lib/documents/officer-files";

/** The list to fill in, with the communes of a province in which this person may invite people. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const areas = actor ? await listAreasOfPlaces(actor, today()) : [];
  const area = areas.find(({ id }) => id === new URL(request.url).searchParams.get("area"));
  const province = area && (await findProvinceOfImport(area.id, today()));
  if (!province) return new Response("Không tìm thấy tỉnh này. Hãy mở lại trang nạp danh sách.", { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  return new Response(new Uint8Array(await officerTemplate(province.communes)), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="danh-sach-can-bo-xa-${province.code}.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
