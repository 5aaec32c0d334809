import type { Brief } from '../../brief.js';
import type { Breach, InstanceViolation } from './violation.js';

import { sanitizeText } from '../../registry/sanitize-text.js';
import { createRemarks } from '../../remarks.js';

/** What can be said of a class and its objects. */
export type InstanceMessageId = Breach | 'useInstance';

/** The words of the family, shared by its rules. */
export const instanceMessages: Record<InstanceMessageId, string> = {
	strayInstance: "This makes another '{{class}}', which only {{owner}} may construct. {{advice}}{{remarks}}",
	straySubclass:
		"'{{name}}' extends '{{class}}', so this makes another one, which only {{owner}} may construct. {{advice}}{{remarks}}",
	secondInstance:
		"This makes a second '{{class}}', and there must be one. Use the one that this module has made already.{{remarks}}",
	repeatedInstance:
		"This makes another '{{class}}' each time it runs, and there must be one. Construct it once, at the top level of this module.{{remarks}}",
	rivalDeclaration:
		"'{{name}}' is another implementation beside '{{class}}' from '{{module}}'. {{advice}}{{remarks}}",
	rivalConstruction:
		"This makes a '{{name}}', another implementation beside '{{class}}' from '{{module}}'. {{advice}}{{remarks}}",
	useInstance: '{{advice}}{{remarks}}',
};

/** The message of a violation, ready for a report. */
export interface InstanceMessage {
	readonly messageId: Breach;
	readonly data: Record<string, string>;
}

/** Says what is wrong with the place and what to do. */
export function createInstanceMessage(violation: InstanceViolation, brief: Brief): InstanceMessage {
	const { breach, name, promise, obstacle } = violation;
	return {
		messageId: breach,
		data: {
			name: sanitizeText(name),
			class: sanitizeText(promise.class.name),
			module: sanitizeText(brief.nameOf(promise.class.target.module)),
			owner: sanitizeText(nameOwners(violation, brief)),
			advice: sanitizeText(createAdvice(violation, brief)),
			remarks: createRemarks(promise, [obstacle]),
		},
	};
}

function nameOwners({ promise: { owners } }: InstanceViolation, { nameOf }: Brief): string {
	return owners.map(({ module }) => `'${nameOf(module)}'`).join(' or ');
}

function createAdvice(violation: InstanceViolation, brief: Brief): string {
	const { replacement, promise } = violation;
	if (replacement === undefined) {
		return `Take the one that ${nameOwners(violation, brief)} makes as an argument, or import it from there.`;
	}
	const { kind, name, specifier, target, fault } = replacement;
	const source = `'${specifier ?? target.ref}'`;
	if (fault !== undefined) {
		return `${source} ${fault}: create it there, or correct '${kind}' of '${promise.key}' in the registry.`;
	}
	return kind === 'factory' ? `Call '${name}' from ${source}.` : `Use '${name}' from ${source}.`;
}
