import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/auth/options";

const handler = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> => NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
