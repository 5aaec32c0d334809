import type { TSESLint } from '@typescript-eslint/utils';

import path from 'node:path';

import type { FileFacts } from './facts/file-facts.js';
import type { ModuleContracts } from './registry/module-contracts.js';
import type { Target } from './registry/successors.js';
import type { ResolvedModule } from './resolve/module-id.js';
import type { ModuleGraph } from './resolve/module-graph.js';

import { readFileFacts } from './facts/file-facts.js';
import { readPromises } from './registry/read-promises.js';
import { findPackage } from './resolve/find-package.js';
import { diskHost } from './resolve/host.js';
import { createModuleGraph } from './resolve/module-graph.js';
import { createResolver } from './resolve/resolver.js';
import { createSpeller } from './resolve/spell-specifier.js';

/** What this plugin adds to `meta.docs`. */
export interface SsotDocs {
	readonly description: string;
	/** Whether the rule belongs to the `recommended` config. */
	readonly recommended: boolean;
	/** Whether the rule is about leaving legacy modules, so that it only warns while a migration goes on. */
	readonly isMigration: boolean;
	/** Sections of the registry that the rule reads. */
	readonly contracts: readonly string[];
	/** Page of the rule. */
	readonly url: string;
}

/** The file under the linter. */
export interface SourceFile {
	/** Absolute path. */
	readonly filename: string;
	/** Path below the registry's root, with `/` separators. */
	readonly path: string;
	/** What other files mean when they import it. */
	readonly module: ResolvedModule;
}

/** What a rule judges with: what was promised, and what the file does. */
export interface Brief {
	readonly file: SourceFile;
	readonly facts: FileFacts;
	readonly modules: ModuleContracts;
	/** The exports and imports of other modules. */
	readonly graph: ModuleGraph;
	/** Spells a target as this file would, in the style of the specifier `like`; undefined where nothing leads there. */
	spell(target: Target, like: string): string | undefined;
	/** Whether the target is named as a package and the file lies in that package. */
	isSamePackage(target: Target): boolean;
}

type Context<MessageIds extends string> = Readonly<TSESLint.RuleContext<MessageIds, readonly unknown[]>>;

interface RuleDefinition<MessageIds extends string> {
	readonly name: string;
	readonly meta: Omit<TSESLint.RuleMetaData<MessageIds, SsotDocs>, 'docs'> & {
		readonly docs: Omit<SsotDocs, 'url'>;
	};
	create(context: Context<MessageIds>, brief: Brief): TSESLint.RuleListener;
}

/** A rule of this plugin, before it is typed for one version of ESLint. */
export type SsotRule<MessageIds extends string> = TSESLint.RuleModule<MessageIds, [], SsotDocs>;

const docs = 'https://github.com/eslint-plugin-ssot/eslint-plugin-ssot/blob/main/docs/rules';

const resolver = createResolver();
const graph = createModuleGraph({ host: diskHost, resolver });
const spell = createSpeller(resolver, diskHost);

/**
 * Creates a rule that judges a file by the registry. The rule is silent where there is no registry, and for a file
 * outside the registry's root.
 */
export function createRule<MessageIds extends string>({
	name,
	meta,
	create,
}: RuleDefinition<MessageIds>): SsotRule<MessageIds> {
	return {
		meta: { ...meta, docs: { ...meta.docs, url: `${docs}/${name}.md` } },
		defaultOptions: [],
		create(context) {
			const brief = readBrief(context);
			return brief === undefined ? {} : create(context, brief);
		},
	};
}

function readBrief<MessageIds extends string>(context: Context<MessageIds>): Brief | undefined {
	const promises = readPromises(context.settings, context.cwd, resolver);
	const filename = path.resolve(context.cwd, context.physicalFilename);
	const place = promises?.project.findPath(filename);
	if (promises === undefined || place === undefined) {
		return undefined;
	}
	const { project, modules } = promises;
	resolver.refresh();
	const facts = readFileFacts(context.sourceCode, specifier => project.resolve(specifier, filename));
	return {
		file: { filename, path: place, module: project.resolve(filename, filename) },
		facts,
		modules,
		graph,
		spell: (target, like) =>
			spell({
				target: target.module,
				ref: target.ref,
				style: target.style,
				like,
				root: project.root,
				importer: filename,
				siblings: facts.references.map(({ specifier }) => specifier),
				...(project.tsconfig === undefined ? {} : { tsconfig: project.tsconfig }),
			}),
		isSamePackage: ({ ref, module }) => {
			const owner = module.file === undefined ? undefined : findPackage(module.file, diskHost);
			const isNamed = owner?.name !== undefined && (ref === owner.name || ref.startsWith(`${owner.name}/`));
			return isNamed && findPackage(filename, diskHost)?.folder === owner.folder;
		},
	};
}
