import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';

/** A place in a document. */
export interface Range {
	readonly start: { readonly line: number; readonly character: number };
	readonly end: { readonly line: number; readonly character: number };
}

/** What the editor underlines. */
export interface Diagnostic {
	readonly code: string;
	readonly codeDescription?: { readonly href: string };
	readonly message: string;
	readonly severity: number;
	readonly range: Range;
	readonly source: string;
}

/** An edit of a document. */
export interface TextEdit {
	readonly range: Range;
	readonly newText: string;
}

/** What the light bulb offers. */
export interface CodeAction {
	readonly title: string;
	readonly kind: string;
	readonly isPreferred?: boolean;
	readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] };
	readonly edit?: unknown;
}

/** An editor with the ESLint language server behind it. */
export interface Editor {
	/** Opens a file with the text it has on disk, or another. */
	open(file: string, text?: string): Promise<void>;
	/** Replaces the text of an open file. */
	edit(file: string, text: string): Promise<void>;
	/** Tells the server that a file has changed on disk. */
	announce(file: string): Promise<void>;
	/** Asks for the diagnostics of an open file. */
	pull(file: string): Promise<readonly Diagnostic[]>;
	/** Asks for the actions at a place. */
	collectActions(file: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]>;
	/** Runs an action and returns the text that the server makes of the file. */
	run(file: string, action: CodeAction): Promise<string>;
	/** The text of an open file. */
	read(file: string): string;
	/** Ends the server. */
	close(): Promise<void>;
}

interface Document {
	version: number;
	text: string;
}

interface WorkspaceEdit {
	readonly documentChanges?: readonly {
		readonly textDocument: { readonly uri: string };
		readonly edits: readonly TextEdit[];
	}[];
	readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
}

/** Starts the server for a folder; `nodePath` is where it finds ESLint. */
export async function startEditor(server: string, folder: string, nodePath: string): Promise<Editor> {
	const child = spawn(process.execPath, [server, '--stdio'], { cwd: folder, stdio: 'pipe' });
	const connection = createMessageConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	const documents = new Map<string, Document>();
	const name = (file: string) => pathToFileURL(path.join(folder, file)).href;
	const read = (file: string) => documents.get(name(file))?.text ?? '';

	connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
		items.map(() => createSettings(folder, nodePath)),
	);
	connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
		for (const [uri, edits] of collectEdits(edit)) {
			const document = documents.get(uri) ?? { version: 0, text: '' };
			documents.set(uri, { ...document, text: applyEdits(document.text, edits) });
		}
		return { applied: true };
	});
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('workspace/diagnostic/refresh', () => null);
	connection.listen();
	await connection.sendRequest('initialize', createInitialization(folder));
	await connection.sendNotification('initialized', {});

	const editor: Editor = {
		async open(file, text = readFileSync(path.join(folder, file), 'utf8')) {
			documents.set(name(file), { version: 1, text });
			const textDocument = { uri: name(file), languageId: 'typescript', version: 1, text };
			await connection.sendNotification('textDocument/didOpen', { textDocument });
		},
		async edit(file, text) {
			const version = (documents.get(name(file))?.version ?? 0) + 1;
			documents.set(name(file), { version, text });
			await connection.sendNotification('textDocument/didChange', {
				textDocument: { uri: name(file), version },
				contentChanges: [{ text }],
			});
		},
		async announce(file) {
			const changes = [{ uri: name(file), type: 2 }];
			await connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
		},
		async pull(file) {
			const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
				textDocument: { uri: name(file) },
			});
			return items;
		},
		async collectActions(file, range, only) {
			const diagnostics = (await editor.pull(file)).filter(
				diagnostic => diagnostic.range.start.line === range.start.line,
			);
			const actions = await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
				textDocument: { uri: name(file) },
				range,
				context: { diagnostics, ...(only === undefined ? {} : { only }) },
			});
			return actions ?? [];
		},
		async run(file, { command, edit }) {
			if (edit !== undefined) {
				const edits = collectEdits(edit as WorkspaceEdit).get(name(file)) ?? [];
				return applyEdits(read(file), edits);
			}
			await connection.sendRequest('workspace/executeCommand', command);
			return read(file);
		},
		read,
		close: () => stop(child, connection),
	};
	return editor;
}

async function stop(
	child: ChildProcess,
	connection: ReturnType<typeof createMessageConnection>,
): Promise<void> {
	const ended = new Promise(resolve => child.once('exit', resolve));
	await connection.sendRequest('shutdown');
	await connection.sendNotification('exit');
	await ended;
	connection.dispose();
}

/** What VS Code would answer for a project with its default settings. */
function createSettings(folder: string, nodePath: string): object {
	return {
		validate: 'on',
		run: 'onType',
		nodePath,
		experimental: {},
		options: {},
		rulesCustomizations: [],
		problems: { shortenToSingleLine: false },
		quiet: false,
		onIgnoredFiles: 'off',
		format: false,
		codeAction: {
			disableRuleComment: { enable: true, location: 'separateLine' },
			showDocumentation: { enable: true },
		},
		codeActionOnSave: { enable: true, mode: 'all' },
		workingDirectory: { directory: folder },
		workspaceFolder: { name: path.basename(folder), uri: pathToFileURL(folder).href },
	};
}

function createInitialization(folder: string): object {
	const uri = pathToFileURL(folder).href;
	return {
		processId: process.pid,
		rootUri: uri,
		workspaceFolders: [{ name: path.basename(folder), uri }],
		capabilities: {
			workspace: {
				applyEdit: true,
				configuration: true,
				workspaceFolders: true,
				workspaceEdit: { documentChanges: true },
				didChangeWatchedFiles: { dynamicRegistration: true },
				diagnostics: { refreshSupport: true },
			},
			textDocument: {
				synchronization: { dynamicRegistration: true },
				diagnostic: { dynamicRegistration: true },
				codeAction: {
					codeActionLiteralSupport: {
						codeActionKind: { valueSet: ['quickfix', 'source', 'source.fixAll', 'source.fixAll.eslint'] },
					},
				},
			},
		},
	};
}

function collectEdits({
	documentChanges = [],
	changes = {},
}: WorkspaceEdit): Map<string, readonly TextEdit[]> {
	return new Map([
		...documentChanges.map(({ textDocument, edits }) => [textDocument.uri, edits] as const),
		...Object.entries(changes),
	]);
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ index, 0: end }) => index + end.length)];
	const locate = ({ line, character }: Range['start']) => (starts[line] ?? text.length) + character;
	return edits
		.map(({ range, newText }) => ({ start: locate(range.start), end: locate(range.end), newText }))
		.sort((left, right) => right.start - left.start)
		.reduce((before, { start, end, newText }) => before.slice(0, start) + newText + before.slice(end), text);
}
