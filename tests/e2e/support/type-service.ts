import { createRequire } from 'node:module';
import path from 'node:path';

import type * as TypeScript from 'typescript';

/** Which TypeScript looks at a file, and how it finds modules. */
export interface TypeOptions {
	/** The folder that has TypeScript installed. */
	readonly typescript: string;
	readonly resolution: 'nodenext' | 'bundler';
}

/** What an editor knows of a file whose text changes. */
export interface TypeService {
	/** Returns the errors of a text. */
	collectErrors(text: string): string[];
	/** Returns the errors of the declaration files that the last text imports, of those whose path holds a word. */
	collectDeclarationErrors(word: string): string[];
	/** Returns what is offered where a text has a `|`. */
	collectCompletions(text: string): string[];
}

/** Starts TypeScript for one file, which need not exist. */
export function createTypeService(file: string, { typescript, resolution }: TypeOptions): TypeService {
	const ts = createRequire(path.join(typescript, 'package.json'))('typescript') as typeof TypeScript;
	let content = '';
	let version = 0;
	const { options } = ts.convertCompilerOptionsFromJson(
		{
			...{
				strict: true,
				noEmit: true,
				skipLibCheck: false,
				target: 'es2023',
				lib: ['es2023'],
				types: ['node'],
			},
			...{ module: resolution === 'nodenext' ? 'nodenext' : 'esnext', moduleResolution: resolution },
		},
		path.dirname(file),
	);
	const read = (name: string) => (name === file ? content : ts.sys.readFile(name));
	const service = ts.createLanguageService({
		getCompilationSettings: () => options,
		getScriptFileNames: () => [file],
		getScriptVersion: name => (name === file ? String(version) : '0'),
		getScriptSnapshot: name => {
			const text = read(name);
			return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
		},
		getCurrentDirectory: () => path.dirname(file),
		getDefaultLibFileName: ts.getDefaultLibFilePath,
		fileExists: name => name === file || ts.sys.fileExists(name),
		readFile: read,
		readDirectory: ts.sys.readDirectory,
		directoryExists: ts.sys.directoryExists,
		realpath: name => ts.sys.realpath?.(name) ?? name,
	});
	const update = (text: string) => {
		content = text;
		version += 1;
	};
	const collectIn = (name: string) =>
		service
			.getSemanticDiagnostics(name)
			.map(
				({ messageText }) => `${path.basename(name)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
			);
	return {
		collectErrors(text) {
			update(text);
			return collectIn(file);
		},
		collectDeclarationErrors(word) {
			const names = (service.getProgram()?.getSourceFiles() ?? []).map(({ fileName }) => fileName);
			return names.filter(name => name.includes(word)).flatMap(collectIn);
		},
		collectCompletions(text) {
			const position = text.search(/(?<!\|)\|(?!\|)/u);
			update(text.slice(0, position) + text.slice(position + 1));
			const { entries } = service.getCompletionsAtPosition(file, position, {}) ?? { entries: [] };
			return entries.map(({ name }) => name);
		},
	};
}
