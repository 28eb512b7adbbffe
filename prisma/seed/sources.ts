import { catalogue } from "@/seeds/catalogue";
import { plan as dienBien } from "@/seeds/plans/dien-bien-2021-2030";
import { plan as hoangKim } from "@/seeds/plans/hoang-kim-2021-2030";
import { plan as kienGiang } from "@/seeds/plans/kien-giang-2021-2030";
import { plan as ninhThuan } from "@/seeds/plans/ninh-thuan-2022";
import { plan as nationalProgramme } from "@/seeds/plans/quoc-gia-2021-2030";
import { plan as traVinh } from "@/seeds/plans/tra-vinh-2021-2030";
import type { RawSeeds } from "./check";

/** Every typed seed and the file it stands in. */
export const RAW_SEEDS: RawSeeds = {
  catalogue: { file: "seeds/catalogue.ts", data: catalogue },
  plans: [nationalProgramme, kienGiang, traVinh, dienBien, hoangKim, ninhThuan].map((plan) => ({ file: `seeds/plans/${plan.code}.ts`, data: plan })),
};
