#!/usr/bin/env node
/**
 * Prisma's schema engine as WebAssembly, which npm carries; the native one is downloaded from a host that a closed
 * network does not reach. Start-up imports it to apply migrations. As PRISMA_SCHEMA_ENGINE_BINARY it answers
 * `prisma migrate deploy | status | diff` over JSON-RPC. It gives no warning of lost data: read the SQL.
 */
import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const require = createRequire(import.meta.url);

// The adapter knows no column of PostgreSQL's internal type "char" (OID 18), which the catalogue is full of: read it
// as bpchar, and hand it on as single characters.
const charColumns = new Set();
const { prototype } = require("pg/lib/result.js");
const addFields = prototype.addFields;
prototype.addFields = function (fields) {
  for (const field of fields.filter(({ dataTypeID }) => dataTypeID === 18)) {
    field.dataTypeID = 1042;
    charColumns.add(field.name);
  }
  return addFields.call(this, fields);
};

/** @param {any} adapter */
function amended(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (/** @type {any} */ query) => {
    const result = await queryRaw(query);
    result.columnNames.forEach((/** @type {string} */ name, /** @type {number} */ i) => {
      if (charColumns.has(name)) result.columnTypes[i] = ColumnTypeEnum.Character;
    });
    return result;
  };
  // The adapter's own cuts a script at every semicolon, function bodies too. Whole, a script is also one transaction.
  adapter.executeScript = async (/** @type {string} */ script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

class EngineAdapter extends PrismaPg {
  /** @param {string} url */
  constructor(url) {
    super({ connectionString: url, max: 2 });
    this.url = url;
    /** @type {any[]} */
    this.opened = [];
  }

  async connect() {
    const adapter = amended(await super.connect());
    this.opened.push(adapter);
    return adapter;
  }

  /** The engine closes nothing of its own: connections would hold the process and the database for seconds. */
  async close() {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()));
  }

  async connectToShadowDb() {
    const admin = await this.connect();
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await admin.executeScript(`CREATE DATABASE "${name}"`);
    const url = Object.assign(new URL(this.url), { pathname: `/${name}` }).href;
    const shadow = await new EngineAdapter(url).connect();
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await admin.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
    };
    return shadow;
  }
}

/** @type {Promise<any> | undefined} */
let loaded;

async function load() {
  const folder = require.resolve("@prisma/schema-engine-wasm").replace(/schema_engine\.js$/, "");
  const glue = await import(`${folder}schema_engine_bg.js`);
  const { instance } = await WebAssembly.instantiate(readFileSync(`${folder}schema_engine_bg.wasm`), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start();
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  return glue;
}

/**
 * Lends an engine for one call: each uses up its shadow database.
 * @template T
 * @param {{ url: string, datamodels?: [string, string][] }} on the owner's address; schema files as path and text
 * @param {(engine: import("@prisma/schema-engine-wasm").SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSchemaEngine({ url, datamodels }, work) {
  const { SchemaEngine } = await (loaded ??= load());
  const adapter = new EngineAdapter(url);
  try {
    return await work(await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter)));
  } finally {
    await adapter.close();
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await serve(process.argv.slice(2));

/** @param {string[]} args of Prisma's CLI */
async function serve(args) {
  const valueAfter = (/** @type {number} */ i) => args[i + 1] ?? "";
  const { url } = JSON.parse(valueAfter(args.indexOf("--datasource")));
  if (args.includes("cli")) return connectOnce(url);
  /** @type {[string, string][]} */
  const datamodels = args.flatMap((arg, i) => (arg === "--datamodels" ? [[valueAfter(i), readFileSync(valueAfter(i), "utf8")]] : []));
  const send = (/** @type {object} */ message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (!method) continue;
    try {
      const call = (/** @type {any} */ engine) => (method === "getDatabaseVersion" ? engine.version(params) : engine[method](params));
      const result = (await withSchemaEngine({ url, datamodels }, call)) ?? {};
      if (result.stdout) send({ id: id + 1_000_000, method: "print", params: { content: result.stdout } });
      send({ id, result });
    } catch (/** @type {any} */ error) {
      const message = String(error?.message ?? error);
      send({ id, error: { code: 4466, message, data: { is_panic: false, message, error_code: error?.code } } });
    }
  }
  process.exit();
}

/**
 * The CLI's one-off question before it starts an engine. It skips the first line of an answer.
 * @param {string} url
 */
async function connectOnce(url) {
  const client = new pg.Client(url);
  try {
    await client.connect();
    await client.end();
  } catch (/** @type {any} */ error) {
    const entry = { level: "ERROR", target: "schema_engine::logger", fields: { message: error.message, error_code: error.code === "3D000" ? "P1003" : "P1001" } };
    process.stderr.write(`{"level":"INFO","fields":{}}\n${JSON.stringify(entry)}\n`);
    process.exitCode = 1;
  }
}
