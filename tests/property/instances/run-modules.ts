import path from 'node:path';

import ts from 'typescript';

type Exports = Record<string, unknown>;

/** Runs a module and what it requires, as CommonJS; returns the exports of the one at `spot`, after calling all functions of `entry`. */
export function runModules(
	files: Readonly<Record<string, string>>,
	entry: string,
): (file: string) => Exports {
	const loaded = new Map<string, Exports>();
	const load = (file: string): Exports => {
		const known = loaded.get(file);
		if (known !== undefined) {
			return known;
		}
		const exports: Exports = {};
		loaded.set(file, exports);
		const require = (specifier: string): Exports =>
			load(find(files, path.posix.join(path.posix.dirname(file), specifier)));
		const run = new Function('exports', 'require', transpile(files[file] ?? '')) as (
			exports: Exports,
			require: (specifier: string) => Exports,
		) => void;
		run(exports, require);
		return exports;
	};
	load(entry);
	return load;
}

function find(files: Readonly<Record<string, string>>, stem: string): string {
	return [`${stem}.ts`, `${stem}/index.ts`].find(file => Object.hasOwn(files, file)) ?? stem;
}

function transpile(text: string): string {
	const { ESNext, ES2022 } = { ESNext: ts.ModuleKind.CommonJS, ES2022: ts.ScriptTarget.ES2022 };
	return ts.transpileModule(text, { compilerOptions: { module: ESNext, target: ES2022 } }).outputText;
}
