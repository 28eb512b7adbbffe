// Next answers on one thread. Several of them behind one port, so that a long page of one person holds up nobody else:
// node next-workers.mjs <Next's command> <its arguments>
import cluster from "node:cluster";
import { availableParallelism } from "node:os";

/** Each holds DATABASE_POOL connections, and the embedded database has 60. */
const MOST = 4;

const [command, ...args] = process.argv.slice(2);
let isEnding = false;

// Drawing a page leaves many short-lived objects behind; with Node's default a tenth of its time went into collecting them.
cluster.setupPrimary({ exec: command, args, execArgv: [...process.execArgv, "--max-semi-space-size=64"] });
cluster.on("exit", (_worker, code) => {
  // One that fails takes the others along: start-up says so, and who keeps the service running starts it anew.
  if (!isEnding) process.exit(code || 1);
  if (Object.keys(cluster.workers).length === 0) process.exit(0);
});
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.on(signal, () => {
    isEnding = true;
    for (const worker of Object.values(cluster.workers)) worker.process.kill(signal);
  });
}
for (let number = 0; number < Math.min(MOST, availableParallelism()); number += 1) cluster.fork();
