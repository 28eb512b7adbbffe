/** What a saved chart says besides its drawing, so that it can stand alone. */
export interface DownloadFrame {
  title: string;
  /** What is drawn, in which unit. */
  subtitle: string;
  source: string;
  /** "SỐ LIỆU MINH HỌA"; null where the figures are real. */
  notice: string | null;
  /** Without an ending. */
  fileName: string;
}

const NAMESPACE = "http://www.w3.org/2000/svg";
const MARGIN = 16;
const LINE = 20;

/** Saves the drawing with its title, source and notice around it. Throws where the browser cannot draw it. */
export async function downloadChart(drawing: SVGSVGElement, frame: DownloadFrame, kind: "svg" | "png"): Promise<void> {
  const { picture, width, height } = framed(drawing, frame);
  const svg = new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml;charset=utf-8" });
  save(kind === "svg" ? svg : await raster(svg, width, height), `${frame.fileName}.${kind}`);
}

function framed(drawing: SVGSVGElement, { title, subtitle, source, notice }: DownloadFrame) {
  const { width: drawn, height: high } = drawing.getBoundingClientRect();
  const width = Math.max(Math.round(drawn), 480) + 2 * MARGIN;
  const perLine = (size: number) => Math.floor((width - 2 * MARGIN) / (size * 0.54));
  const above = [
    ...(notice ? [{ text: notice, size: 13, weight: 600, fill: "#5c4700" }] : []),
    ...wrap(title, perLine(17)).map((text) => ({ text, size: 17, weight: 600, fill: "#14201f" })),
    ...wrap(subtitle, perLine(13)).map((text) => ({ text, size: 13, weight: 400, fill: "#5f6c6b" })),
  ];
  const below = wrap(source, perLine(13)).map((text) => ({ text, size: 13, weight: 400, fill: "#5f6c6b" }));
  const top = MARGIN + above.length * (LINE + 2);
  const height = Math.round(top + high + below.length * LINE + MARGIN + 8);

  const picture = element("svg", { xmlns: NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": '"Be Vietnam Pro", "Segoe UI", Roboto, sans-serif', role: "img" });
  picture.append(element("title", {}, title), element("rect", { width, height, fill: "#fff" }));
  above.forEach((line, index) => picture.append(textLine(line, MARGIN + 4 + (index + 0.6) * (LINE + 2))));
  const inner = drawing.cloneNode(true) as SVGSVGElement;
  for (const name of ["class", "style", "tabindex", "role"]) inner.removeAttribute(name);
  for (const [name, value] of Object.entries({ x: MARGIN, y: top, width: Math.round(drawn), height: Math.round(high) })) inner.setAttribute(name, String(value));
  picture.append(inner);
  below.forEach((line, index) => picture.append(textLine(line, top + high + (index + 0.9) * LINE)));
  return { picture, width, height };
}

const textLine = ({ text, size, weight, fill }: { text: string; size: number; weight: number; fill: string }, y: number) => element("text", { x: MARGIN, y: Math.round(y), "font-size": size, "font-weight": weight, fill }, text);

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

function wrap(text: string, most: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1]!;
    if (line !== "" && line.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

/** Twice as fine as the screen, so that it prints well. */
async function raster(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the canvas gave no picture"))), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
