/** Loads the plugin in a process where ESLint and the parser are loaded already; prints the milliseconds as JSON. */
import { pathToFileURL } from 'node:url';

import '@typescript-eslint/parser';
import 'eslint';

const target = pathToFileURL(process.argv[2] ?? '').href;
const usage = process.cpuUsage();
const start = performance.now();
await import(target);
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(usage);
process.stdout.write(JSON.stringify({ wall, cpu: (user + system) / 1000 }));
