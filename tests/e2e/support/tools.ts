import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { demand } from './run-program.js';

/** Root of this repository. */
export const repository = path.join(import.meta.dirname, '../../..');

/**
 * Installs packages into a folder of their own, and returns it. They are no dependencies of this package: some have
 * install scripts, which are not run here, and some a binary for each platform.
 */
export function installPackages(
	name: string,
	packages: Readonly<Record<string, string>>,
	plugin?: Tarball,
): string {
	const folder = path.join(repository, '.tmp/tools', name);
	const manifest = path.join(folder, 'package.json');
	const own = plugin === undefined ? {} : { 'eslint-plugin-ssot': `file:${plugin.file}` };
	const dependencies = { ...packages, ...own };
	const text = JSON.stringify({
		name: `tools-${name}`,
		private: true,
		description: plugin?.digest,
		dependencies,
	});
	const isInstalled = existsSync(`${folder}/.installed`) && readFileSync(manifest, 'utf8') === text;
	if (!isInstalled) {
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		writeFileSync(manifest, text);
		const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline'];
		demand('npm', ['install', ...flags], { cwd: folder });
		writeFileSync(`${folder}/.installed`, '');
	}
	return folder;
}

/** A packed plugin. */
export interface Tarball {
	readonly file: string;
	/** Digest of what it holds. */
	readonly digest: string;
}

/** Packs the plugin as it would be published. */
export function packPlugin(): Tarball {
	const folder = path.join(repository, '.tmp/packed');
	mkdirSync(folder, { recursive: true });
	const flags = ['--ignore-scripts', '--json', '--pack-destination', folder];
	const [packed] = JSON.parse(demand('npm', ['pack', ...flags], { cwd: repository })) as [
		{ filename: string; shasum: string },
	];
	return { file: path.join(folder, packed.filename), digest: packed.shasum };
}
