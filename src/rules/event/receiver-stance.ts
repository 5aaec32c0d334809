import type { TSESTree } from '@typescript-eslint/utils';

import type { Brief } from '../../brief.js';
import type { Entity } from '../../entities.js';
import type { Catalogue } from './catalogue.js';

import { findMaker, findReceiver, readCalleeNames } from '../../facts/callee.js';
import { collectDeclarations } from '../../facts/find-declaration.js';
import { findReceiverType, hasOwnMethod, isTypedEmitter } from '../../facts/receiver-type.js';

/**
 * What is known of a receiver that a contract does not name: nothing, that it emits names of its own as far as one can
 * tell, or that a type says which names it emits.
 */
export type ReceiverStance = 'open' | 'foreign' | 'typed';

const globals: ReadonlySet<string> = new Set([
	'document',
	'globalThis',
	'navigator',
	'process',
	'self',
	'window',
]);

/** Returns what is known of the receiver of a call. */
export function readStance(callee: TSESTree.Node, catalogue: Catalogue, brief: Brief): ReceiverStance {
	const receiver = findReceiver(callee);
	if (receiver === undefined) {
		return 'open';
	}
	const { findBinding } = brief.facts;
	const [root] = readCalleeNames(receiver);
	const isGlobal = root !== undefined && globals.has(root) && findBinding(receiver) === undefined;
	const isBrought = isFromPackage(receiver, brief) || isFromPackage(findMaker(receiver, findBinding), brief);
	return isGlobal || isBrought ? 'foreign' : readClassStance(receiver, { callee, catalogue, brief });
}

function isFromPackage(node: TSESTree.Node | undefined, { facts, entities }: Brief): boolean {
	const binding = node && facts.findBinding(node);
	const [entity] = binding?.kind === 'imported' ? entities.collectEntities(binding) : [];
	const module = entity?.origin.module ?? '';
	return /^(?:npm|node):/u.test(module) && !/emit|mitt|events|bus/iu.test(`${module} ${entity?.origin.name}`);
}

interface Bench {
	readonly callee: TSESTree.Node;
	readonly catalogue: Catalogue;
	readonly brief: Brief;
}

/** A class that types its events, and whose module knows nothing of the catalogue, speaks of something else. */
function readClassStance(receiver: TSESTree.Node, { callee, catalogue, brief }: Bench): ReceiverStance {
	const type = findReceiverType(receiver, brief.facts.findBinding);
	const found = type && findClassOf(type, brief);
	const method = readCalleeNames(callee).at(-1) ?? '';
	const isTyped = found !== undefined && isTypedEmitter(found.node) && !hasOwnMethod(found.node, method);
	return isTyped && !isAware(found.file, catalogue, brief) ? 'typed' : 'open';
}

interface FoundClass {
	readonly node: TSESTree.Node;
	readonly file: string;
}

function findClassOf(type: TSESTree.Node, brief: Brief): FoundClass | undefined {
	const binding = brief.facts.findBinding(type);
	if (binding?.kind === 'declared') {
		return { node: binding.node, file: brief.file.filename };
	}
	const [entity] = binding === undefined ? [] : brief.entities.collectEntities(binding);
	return entity && findForeignClass(entity, brief);
}

function findForeignClass({ file, origin }: Entity, { graph }: Brief): FoundClass | undefined {
	const program =
		file === undefined || origin.module.startsWith('npm:') ? undefined : graph.findProgram(file);
	const [node] = program === undefined ? [] : collectDeclarations(program, origin.name);
	return node === undefined || file === undefined ? undefined : { node, file };
}

/** Whether a module imports the catalogue. */
function isAware(file: string, { entity, promise }: Catalogue, brief: Brief): boolean {
	const known = new Set([entity.origin.module, promise.catalogue.module.id]);
	const modules =
		file === brief.file.filename
			? brief.facts.references.map(({ module }) => module)
			: brief.graph.readSpecifiers(file).map(specifier => brief.identify(specifier, file));
	return modules.some(({ id }) => known.has(id));
}
