import type { Fault, FaultKind } from '../../faults/fault.js';

import { sanitizeText } from '../../registry/sanitize-text.js';
import { createRemarks } from '../../remarks.js';

const off = 'so fixes that write it are off';

/** The words of the faults. */
export const faultMessages = {
	missingRegistry:
		"SSOT200 There is no 'settings.ssot', so no rule of this plugin judges anything. Add a registry, made with 'defineRegistry', to the settings.",
	unresolvableModule: `SSOT201 {{pointer}}: '{{ref}}' cannot be resolved ({{code}}), ${off}. Make the link lead to a file, or correct the reference.{{remarks}}`,
	missingModule: `SSOT202 {{pointer}}: '{{ref}}' is not found, ${off}. {{action}} it, or correct the reference{{hint}}.{{remarks}}`,
	unreadableModule: `SSOT203 {{pointer}}: '{{ref}}' cannot be read ({{code}}), ${off}. Make it a file that can be read, or correct the reference.{{remarks}}`,
	unparsedModule: `SSOT204 {{pointer}}: '{{ref}}' does not parse at line {{line}}, ${off}. Repair it.{{remarks}}`,
	largeModule: `SSOT205 {{pointer}}: '{{ref}}' is too large to analyse (over 2 MB), ${off}. Name a smaller module that passes its exports on.{{remarks}}`,
	missingExport: `SSOT206 {{pointer}}: '{{ref}}' has no export '{{name}}', ${off}. Export it there, or correct the name{{hint}}.{{remarks}}`,
	brokenTsconfig:
		"SSOT207 {{pointer}}: '{{ref}}' cannot be used, so its aliases lead nowhere ({{problem}}). Repair it, or name another one in 'tsconfig'.",
	missingRoot:
		"SSOT208 {{pointer}}: '{{ref}}' is no folder, so no file is judged. Correct it, or leave it out for the linter's working directory.",
	otherCase: `SSOT209 {{pointer}}: '{{ref}}' has other capital letters on the disk, ${off}. Correct the reference{{hint}}.{{remarks}}`,
	unmatchedLegacy:
		"SSOT210 {{pointer}}: '{{ref}}' matches no module, so nothing is reported for it. Correct it, or delete the entry if its migration is done.{{remarks}}",
	finishedMigration:
		"SSOT211 {{pointer}}: none of the legacy modules is there ({{ref}}). If the migration is done, delete contract '{{key}}' or set its stage to 'removed', which keeps them from coming back; otherwise correct the references.{{remarks}}",
	unreachableSpelling: `SSOT212 {{pointer}}: '{{specifier}}' does not lead to '{{ref}}', ${off}. Write a specifier that does.{{remarks}}`,
	unwritableAlias:
		"SSOT213 {{pointer}}: no alias leads to '{{ref}}', so fixes write relative paths. Add one to 'paths' of the tsconfig or to 'imports' of package.json, or choose another style.{{remarks}}",
	boundlessPattern:
		"SSOT214 {{pointer}}: '{{ref}}' matches every name. Write the part that the names have in common.{{remarks}}",
	contradiction: '{{code}} {{pointer}}: {{problem}}{{remarks}}',
	expiredException:
		'SSOT220 {{pointer}}: the exception expired on {{until}} and excuses nothing any more. Remove it, or give it a later day.{{remarks}}',
	unmatchedException:
		"SSOT221 {{pointer}}: '{{ref}}' matches no file, so it excuses nothing. Correct or remove it.{{remarks}}",
	unneededException:
		'SSOT222 {{pointer}}: no file that {{ref}} matches mentions anything of the contract, so the exception is no longer needed. Remove it.{{remarks}}',
	boundlessException:
		"SSOT223 {{pointer}}: '{{ref}}' excuses every file, so the contract is never in force. Name the files that need it, or remove the contract.{{remarks}}",
} as const satisfies Record<FaultKind, string>;

/** Returns what the words of a fault name, safe to print. */
export function createFaultData({ pointer, data, contract }: Fault): Record<string, string> {
	const texts = Object.entries({ hint: '', ...data, pointer }).map(
		([key, text]) => [key, sanitizeText(text)] as const,
	);
	const remarks = contract === undefined ? '' : createRemarks(contract);
	return { ...Object.fromEntries<string>(texts), remarks };
}
