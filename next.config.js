// What differs per request (the Content-Security-Policy with its nonce) is made in proxy.ts.
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types of everything, tests included; a first start should not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Documents of up to 20 MB are handed in through an action.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "21mb" }, proxyClientMaxBodySize: "21mb" },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // Charts for other people's pages; for browsers that know no frame-ancestors (proxy.ts).
    { source: "/((?!embed/).*)", headers: [{ key: "X-Frame-Options", value: "DENY" }] },
    {
      source: "/:path*",
      // Behind a proxy that speaks HTTPS; a promise of HTTPS over plain HTTP would lock a test machine out.
      has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
      headers: [{ key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" }],
    },
  ],
};

export default nextConfig;
