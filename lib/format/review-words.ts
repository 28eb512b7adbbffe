import type { ReviewDecision } from "@/lib/domain/plan/review-decision";

export const REVIEW_DECISION_WORDS: Record<ReviewDecision, string> = { keep: "Giữ nguyên", correct: "Đính chính" };
