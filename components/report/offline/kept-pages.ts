/** Where public/sw.js keeps pages of the person who is signed in. */
export const KEPT_PAGES = "pages-v1";

/** Nothing of this person stays to be seen by the next one. What is typed and unsent stays on the device, under its owner's name. */
export async function forgetKeptPages(): Promise<void> {
  try {
    await caches.delete(KEPT_PAGES);
  } catch {
    // No such storage here: nothing was kept.
  }
}
