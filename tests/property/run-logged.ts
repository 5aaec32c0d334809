import { execFileSync } from 'node:child_process';

/** Runs with `node`: logs what each entry evaluates and calls, and then calls everything it exports. */
const runner = `
let lines = [];
globalThis.log = line => void lines.push(line);
globalThis.makeLogged = mark => function (...args) {
	log(\`\${new.target ? 'new ' : ''}\${mark}(\${args.join()})\`);
};
const logs = [];
for (const entry of process.argv.slice(1)) {
	lines = [];
	try {
		const exported = await import(entry);
		for (const name of Object.keys(exported)) {
			log('export ' + name);
			exported[name](9);
		}
	} catch (error) {
		log(String(error));
	}
	logs.push(lines);
}
console.log(JSON.stringify(logs));
`;

/** Returns what each entry file logs, in the order of the files; each file has a world of its own. */
export function runLogged(entries: readonly string[]): string[][] {
	const output = execFileSync(process.execPath, ['--input-type=module', '--eval', runner, ...entries], {
		encoding: 'utf8',
	});
	return JSON.parse(output) as string[][];
}
