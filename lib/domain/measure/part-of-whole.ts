/** Every death before 28 days is one before the first birthday, and every one of those one before the fifth. */
export const MORTALITY = ["neonatal-mortality", "infant-mortality", "under-five-mortality"] as const;

/**
 * Other rates over the same denominator of which the first counts only some of what the second counts: [part, whole], by the
 * catalogue's definitions.
 */
export const PARTS_OF_WHOLES = [
  ["child-injury-death", "child-injury"],
  ["vaccinated-14-under-5", "vaccinated-12-under-5"],
  ["school-clean-standard", "school-sanitation"],
] as const;
