import { openIndexedDevice } from "./indexed-device";
import type { Device } from "./kept";
import { storedDevice } from "./stored-device";

/** The browser's database, else its simple storage; null where neither may be used. */
export async function openDevice(): Promise<Device | null> {
  try {
    return await openIndexedDevice();
  } catch {
    try {
      return storedDevice(localStorage);
    } catch {
      return null;
    }
  }
}
