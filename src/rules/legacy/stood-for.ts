import type { Brief } from '../../brief.js';
import type { Via } from './violation.js';

import { findDeclaringPart } from '../../entities/declaring-part.js';
import { createModuleMemory } from '../../entities/module-memory.js';
import { findDeclarationHop, type DeclarationHop } from '../../facts/declaration-hops.js';
import { mayStandFor } from '../../facts/stand-in.js';

type Excerpts = NonNullable<ReturnType<Brief['graph']['readExcerpts']>>;

/** Returns the places of the legacy import that an export of a file may merely stand for; none where it stands for none. */
export function collectStoodFor(name: string, file: string, brief: Brief): Via {
	const excerpts = brief.graph.readExcerpts(file);
	const declaration = excerpts?.findDeclaration(name);
	if (
		excerpts !== undefined &&
		declaration !== undefined &&
		!isSuspect(declaration, excerpts, { file, brief })
	) {
		return [];
	}
	const hop = hops.recall(brief.graph, { file, name }, () => readHop(name, file, brief));
	return hop === undefined ? [] : collectPlaces(hop.specifier, hop.name, { file, brief });
}

interface Importer {
	readonly file: string;
	readonly brief: Brief;
}

/** Whether a declaration mentions an import that leads to a legacy module; the others are not worth a parse. */
function isSuspect(declaration: string, { imports }: Excerpts, importer: Importer): boolean {
	return imports.some(({ specifier, bindings }) =>
		bindings.some(
			({ local, imported }) =>
				mayStandFor(declaration, local) && isLeadingToLegacy(specifier, imported, importer),
		),
	);
}

function isLeadingToLegacy(specifier: string, imported: string, importer: Importer): boolean {
	const { modules, graph, identify } = importer.brief;
	const { file } = identify(specifier, importer.file);
	const modulesBehind =
		imported === '*' && file !== undefined
			? graph.collectPassedOn(file)?.values()
			: collectPlaces(specifier, imported, importer).map(({ module }) => module);
	return (
		modulesBehind === undefined || [...modulesBehind].some(module => modules.isClaimed(module, module.id))
	);
}

/** The places of an import, from the module it names on. */
function collectPlaces(specifier: string, name: string, { file, brief: { graph, identify } }: Importer): Via {
	const module = identify(specifier, file);
	const lookup = module.file === undefined ? undefined : graph.findExport(module.file, name);
	return lookup?.kind === 'found' ? lookup.places : [{ module, name, isNamed: true }];
}

const hops = createModuleMemory<DeclarationHop | undefined>();

function readHop(name: string, file: string, { graph }: Brief): DeclarationHop | undefined {
	const part = findDeclaringPart(file, name, graph);
	return part && findDeclarationHop(part.program, name);
}
