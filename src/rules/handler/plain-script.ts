import type { Case } from './case.js';

/** Whether the file is JavaScript, which has no annotations. */
export function isPlainScript({ brief }: Case): boolean {
	return /\.[cm]?jsx?$/u.test(brief.file.path);
}
