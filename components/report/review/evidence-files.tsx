"use client";

import type { ReportEvidence } from "@/lib/domain/report/form";
import { EvidenceList } from "../form/evidence-section";

/** The files of a report, to be opened. */
export const EvidenceFiles = ({ reportId, files }: { reportId: string; files: readonly ReportEvidence[] }) => <EvidenceList reportId={reportId} files={files} remove={null} />;
