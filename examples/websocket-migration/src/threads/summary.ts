import { slugify } from '../utils/text/slugify';
import { truncate } from '../utils/text/truncate';

export interface Summary {
	readonly title: string;
	readonly slug: string;
	readonly excerpt: string;
}

export function createSummary(title: string, text: string): Summary {
	return { title, slug: slugify(title), excerpt: truncate(text, 140) };
}
