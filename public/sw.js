// For when there is no connection: the report that was opened last, and what it takes to show it. While the server can be
// reached, every page comes from the server. Written by hand and kept small; the page tells it what to keep.

const PAGES = "pages-v1";
const ASSETS = "assets-v1";
const SHELL = "shell-v1";
const OFFLINE = "/offline.html";

const REPORT = /^\/reports\/[0-9a-f-]{36}$/;
/** Where an installed application begins: without a connection that is the last report. */
const BEGINNINGS = ["/", "/reports"];
/** Answers of a server that is being started or not reached by what stands before it. */
const UNREACHED = [502, 503, 504];
const ANY = { ignoreSearch: true, ignoreVary: true };

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(SHELL).then((shell) => shell.addAll([OFFLINE, "/offline.css"])));
});

self.addEventListener("activate", (event) => {
  const ours = [PAGES, ASSETS, SHELL];
  const old = caches.keys().then((names) => Promise.all(names.filter((name) => !ours.includes(name)).map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  const { kind, path, assets, fetchPage } = event.data ?? {};
  if (kind === "keep" && REPORT.test(path)) event.waitUntil(keep(path, assets, fetchPage));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  // Whoever comes here is signed out: nothing of theirs stays to be seen by the next person.
  if (url.pathname === "/sign-in") event.waitUntil(caches.delete(PAGES));
  if (url.pathname.startsWith("/_next/static/")) event.respondWith(keptAsset(request));
  else if (url.pathname === "/offline.css") event.respondWith(caches.match(request, ANY).then((kept) => kept ?? fetch(request)));
  else if (request.mode === "navigate") event.respondWith(page(event, url.pathname));
});

/** Their addresses change with their content. */
const keptAsset = async (request) => (await caches.match(request, { cacheName: ASSETS, ignoreVary: true })) ?? fetch(request);

async function page(event, path) {
  try {
    const response = await fetch(event.request);
    if (UNREACHED.includes(response.status)) return (await withoutServer(path, false)) ?? response;
    if (REPORT.test(path) && isPage(response)) event.waitUntil(put(path, response.clone()));
    return response;
  } catch {
    return withoutServer(path, true);
  }
}

async function withoutServer(path, orOfflinePage) {
  const kept = await caches.match(path, { cacheName: PAGES, ...ANY });
  if (kept) return kept;
  const last = await lastReport();
  if (last && BEGINNINGS.includes(path)) return Response.redirect(last, 302);
  return orOfflinePage ? offlinePage(last) : undefined;
}

async function offlinePage(last) {
  const shell = await caches.match(OFFLINE, { cacheName: SHELL, ...ANY });
  if (!shell) return Response.error();
  const way = last ? `<p><a href="${last}">Mở báo cáo gần nhất trên máy này</a></p>` : "";
  return new Response((await shell.text()).replace("<!-- last report -->", way), { status: 503, headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'self'" } });
}

async function lastReport() {
  const [request] = await (await caches.open(PAGES)).keys();
  return request ? new URL(request.url).pathname : null;
}

const isPage = (response) => response.ok && !response.redirected && (response.headers.get("content-type") ?? "").startsWith("text/html");

/** One report at a time. */
async function put(path, response) {
  const pages = await caches.open(PAGES);
  await pages.put(path, response);
  for (const request of await pages.keys()) if (new URL(request.url).pathname !== path) await pages.delete(request, ANY);
}

async function keep(path, assets, fetchPage) {
  if (fetchPage) {
    const response = await fetch(path, { credentials: "same-origin", redirect: "manual", headers: { Accept: "text/html" } });
    if (isPage(response)) await put(path, response);
  }
  const kept = await caches.open(ASSETS);
  const wanted = assets.filter((address) => new URL(address, self.location.origin).pathname.startsWith("/_next/static/"));
  for (const request of await kept.keys()) if (!wanted.includes(request.url)) await kept.delete(request);
  for (const address of wanted) {
    if (await kept.match(address, { ignoreVary: true })) continue;
    const response = await fetch(address);
    if (response.ok) await kept.put(address, response);
  }
}
