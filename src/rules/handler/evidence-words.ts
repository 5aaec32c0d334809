import type { Evidence } from './subject.js';

/** Says what makes something a handler. */
export function formatEvidence({ kind, by }: Evidence): string {
	switch (kind) {
		case 'type':
			return `is a '${by}'`;
		case 'cast':
			return `is taken for a '${by}'`;
		case 'class':
			return 'has the name of a handler';
		case 'registration':
			return `is registered with '${by}'`;
		case 'table':
			return `is an entry of '${by}'`;
		case 'export':
			return 'is exported as a handler';
	}
}
