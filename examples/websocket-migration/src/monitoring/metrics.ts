import * as legacyManager from '../services/websocket/manager';

/** Lists what the legacy manager still exports; the dashboard shows how the number falls. */
export function reportExports(): string[] {
	return Object.keys(legacyManager).sort();
}
