import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder on the real disk that a test owns. */
export interface TempProject {
	/** Real path of the folder, with `/` separators. */
	readonly root: string;
	/** The absolute path of something in the folder. */
	path(relative: string): string;
	/** Writes a file; anything but a string is written as JSON. */
	write(relative: string, content?: unknown): void;
	/** Deletes a file or a folder. */
	remove(relative: string): void;
	/** Makes a symbolic link at `relative` to a target given as the link holds it. */
	link(relative: string, target: string): void;
	/** Deletes the folder. */
	cleanUp(): void;
}

/** Creates a folder with the given files, by path. */
export function createTempProject(files: Readonly<Record<string, unknown>> = {}): TempProject {
	const project = openProject(mkdtempSync(path.join(tmpdir(), 'ssot-')));
	for (const [relative, content] of Object.entries(files)) {
		project.write(relative, content);
	}
	return project;
}

/** Returns a folder as a project; it is made where it is not there. */
export function openProject(folder: string): TempProject {
	mkdirSync(folder, { recursive: true });
	const root = realpathSync.native(folder).replaceAll('\\', '/');
	const locate = (relative: string) => path.posix.join(root, relative);
	return {
		root,
		path: locate,
		write(relative, content = 'export const x = 1;\n') {
			mkdirSync(path.dirname(locate(relative)), { recursive: true });
			writeFileSync(locate(relative), typeof content === 'string' ? content : JSON.stringify(content));
		},
		remove: relative => rmSync(locate(relative), { recursive: true, force: true }),
		link(relative, target) {
			mkdirSync(path.dirname(locate(relative)), { recursive: true });
			symlinkSync(target, locate(relative));
		},
		cleanUp: () => rmSync(root, { recursive: true, force: true }),
	};
}
