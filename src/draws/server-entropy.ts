// The server's own entropy (spec/draw.md section 3): its nonce waits encrypted under a key that lies outside the database, so that
// neither a reader of the database nor a restored backup knows it before it is revealed.
import type { App } from '../platform/app.ts';
import { seal, unseal } from '../platform/sealing.ts';

const KEY = 'draws/entropy-key';

/** Bound to the draw, so that it opens for no other. */
export const sealNonce = (app: App, drawId: string, nonce: Uint8Array): Buffer => seal(app, KEY, drawId, nonce);

/** Null when the key is not the one it was sealed under: the server is then absent like any party that lost its slip. */
export const openNonce = (app: App, drawId: string, sealed: Buffer): Buffer | null => unseal(app, KEY, drawId, sealed);
