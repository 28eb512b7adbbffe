import { unstable_rethrow } from "next/navigation";
import { unexpected } from "@/lib/auth/unexpected";
import { respondProblem } from "./respond";

/** The one door of the interface: what nobody expected is logged under an id, and the reader gets that id and no more. */
export const openData =
  <C>(answer: (request: Request, context: C) => Promise<Response>) =>
  async (request: Request, context: C): Promise<Response> => {
    try {
      return await answer(request, context);
    } catch (error) {
      unstable_rethrow(error);
      return respondProblem(500, "Lỗi hệ thống", unexpected(error).message);
    }
  };
