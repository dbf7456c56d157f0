// The API's types, made from openapi.json by tools/openapi.ts: run "npm run openapi" after a route has changed.
export interface paths {
    "/api/log/entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether an entry is being sealed or sealed, and under which checkpoint
         * @description Open to everybody.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    entryId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entryId: string;
                            /** @enum {string} */
                            state: "recorded" | "sealed";
                            index: number | null;
                            checkpoint: string | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in: sets the session cookie
         * @description Open to everybody.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "account": "planner",
                     *       "password": "password"
                     *     }
                     */
                    "application/json": {
                        account: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            csrf: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out; `leave` is where the other system ends its own session, if one came in by it
         * @description For whoever is signing in or signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            leave: string | null;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am, what I may do, and the token that writes need
         * @description For whoever is signing in or signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: {
                                userId: string;
                                name: string;
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                            };
                            roles: string[];
                            permissions: string[];
                            csrf: string;
                            demo: boolean;
                            owes: ("factor" | "password" | "enrolment") | null;
                            actingFor: string[];
                            idleSeconds: number;
                            restSeconds: number;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The numbers of signing in (password, tries, sessions) with their sources
         * @description For whoever is signing in or signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rules: {
                                rule: string;
                                value: number;
                                source: string;
                                reviewedOn: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my password; my other sessions end
         * @description For whoever is signing in or signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "current": "current",
                     *       "password": "password"
                     *     }
                     */
                    "application/json": {
                        current: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sessionsEnded: number;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My sessions: device, address, last use
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sessions: {
                                sessionId: string;
                                own: boolean;
                                device: string;
                                address: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                seenAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                factor: string | null;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{sessionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End one of my sessions
         * @description For everybody signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    sessionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all my sessions but this one
         * @description For everybody signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for me: decisions first, then what else I have to do; and how many messages are unread
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                id: string;
                                zh: string;
                                en: string;
                                /** Format: date-time */
                                at: string;
                                href: string;
                                /** @enum {string} */
                                what: "decision" | "deed";
                                from: string | null;
                                due: string | null;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                            unread: number;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I was told, newest first, and what waited for me and is done
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                id: string;
                                zh: string;
                                en: string;
                                /** Format: date-time */
                                at: string;
                                href: string;
                                unread: boolean;
                                done: boolean;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark my messages as read
         * @description For everybody signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress and result of my job
         * @description For everybody signed in, and for keys.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    jobId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobId: string;
                            kind: string;
                            /** @enum {string} */
                            state: "queued" | "running" | "done" | "failed" | "cancelled";
                            done: number;
                            total: number | null;
                            input: unknown;
                            result: unknown;
                            /** Format: date-time */
                            createdAt: string;
                            finishedAt: string | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask my job to stop
         * @description For everybody signed in, and for keys.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    jobId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All offices, and the chain of legal bases (R1)
         * @description For everybody signed in, and for keys.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offices: {
                                officeId: string;
                                parentId: string | null;
                                kind: string;
                                nameZh: string;
                                shortZh: string;
                                nameEn: string;
                                region: string | null;
                                department: string | null;
                                head: string;
                                openedOn: string;
                                closedOn: string | null;
                            }[];
                            bases: {
                                basisId: string;
                                title: string;
                                issuedBy: string;
                                issuedOn: string;
                                number: string;
                                superior: string | null;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts by user id
         * @description Asks for the permission `account.read`.
         */
        get: {
            parameters: {
                query?: {
                    name?: string;
                    account?: string;
                    office?: string;
                    userId?: string;
                    status?: string;
                    q?: string;
                    sort?: "" | "name" | "-name" | "account" | "-account" | "userId" | "-userId" | "status" | "-status";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                userId: string;
                                account: string;
                                name: string;
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                                status: string;
                                heldUntil: string | null;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Open an account with its first roles
         * @description Asks for the permission `account.opened`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "userId": "userId",
                     *       "account": "planner",
                     *       "name": "name",
                     *       "officeId": "pj-scjg",
                     *       "password": "password"
                     *     }
                     */
                    "application/json": {
                        userId: string;
                        account: string;
                        name: string;
                        officeId: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                userId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account: its state, what holds it, its sessions by number, what was done to it
         * @description Asks for the permission `account.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            userId: string;
                            account: string;
                            name: string;
                            officeId: string;
                            officeName: string;
                            officeNameEn: string;
                            /** @enum {string} */
                            status: "active" | "disabled";
                            /** Format: date-time */
                            createdAt: string;
                            heldUntil: string | null;
                            sessions: number;
                            factors: number;
                            history: {
                                entryId: string;
                                type: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{userId}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the account a one-time password, told in this answer only
         * @description Asks for the permission `password.reset`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            password: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{userId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable an account; its sessions end
         * @description Asks for the permission `account.disabled`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{userId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a disabled account
         * @description Asks for the permission `account.enabled`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{userId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Free an account that failed sign-ins hold
         * @description Asks for the permission `account.released`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{userId}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all sessions of an account
         * @description Asks for the permission `sessions.ended`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                sessionsEnded: number;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trail/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The kinds of acts that the log records, and the refusals met of late, with their names
         * @description Asks for the permission `log.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            types: {
                                type: string;
                                zh: string;
                                en: string;
                            }[];
                            codes: {
                                code: string;
                                zh: string;
                                en: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of the log by person, office, thing, act and time, or all about one thing; newest first
         * @description Asks for the permission `log.read`.
         */
        get: {
            parameters: {
                query?: {
                    type?: string;
                    at?: string;
                    user?: string;
                    office?: string;
                    thing?: string;
                    number?: string;
                    about?: string;
                    from?: string;
                    until?: string;
                    arrival?: string;
                    q?: string;
                    sort?: "" | "arrival" | "-arrival";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                entryId: string;
                                type: string;
                                /** Format: date-time */
                                at: string;
                                userId: string;
                                userName: string | null;
                                onBehalfOf: string | null;
                                officeId: string | null;
                                thing: string | null;
                                zh: string;
                                en: string;
                                index: number | null;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trail/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refusals, reads of sensitive data and sign-ins, newest first
         * @description Asks for the permission `log.read`.
         */
        get: {
            parameters: {
                query?: {
                    kind?: string;
                    at?: string;
                    user?: string;
                    office?: string;
                    thing?: string;
                    code?: string;
                    count?: string;
                    about?: string;
                    act?: string;
                    from?: string;
                    until?: string;
                    q?: string;
                    sort?: "" | "at" | "-at";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                observationId: string;
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                kind: "read" | "refused" | "sign-in";
                                userId: string;
                                userName: string | null;
                                officeId: string | null;
                                thing: string;
                                code: string | null;
                                act: {
                                    zh: string;
                                    en: string;
                                } | null;
                                why: {
                                    zh: string;
                                    en: string;
                                } | null;
                                count: number;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trail/entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry: who, when, what, and what binds it to the tree; whether it has a personal document
         * @description Asks for the permission `log.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    entryId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entryId: string;
                            type: string;
                            /** Format: date-time */
                            at: string;
                            userId: string;
                            userName: string | null;
                            onBehalfOf: string | null;
                            officeId: string | null;
                            thing: string | null;
                            zh: string;
                            en: string;
                            index: number | null;
                            facts: unknown;
                            factsSalt: string;
                            nonce: string | null;
                            leaf: string;
                            /** @enum {string} */
                            document: "none" | "kept" | "erased";
                            erasure: {
                                entryId: string;
                                /** Format: date-time */
                                at: string;
                                index: number | null;
                            } | null;
                            size: number | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trail/entries/{entryId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The personal document of an entry; the reading is recorded
         * @description Asks for the permission `log.read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    entryId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            document: unknown;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trail/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the log, or what a search finds in it, away with its proofs, as a job; the taking is an entry
         * @description Asks for the permission `trail.exported`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "scope": "whole",
                     *       "documents": true,
                     *       "reason": "why it is done, kept in the log",
                     *       "query": {}
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        scope: "whole" | "selection";
                        documents: boolean;
                        reason: string;
                        query: {
                            [key: string]: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Personal documents of entries that have been kept for their term, the longest overdue first
         * @description Asks for the permission `log.erased`.
         */
        get: {
            parameters: {
                query?: {
                    type?: string;
                    at?: string;
                    office?: string;
                    thing?: string;
                    months?: string;
                    due?: string;
                    q?: string;
                    sort?: "" | "at" | "-at" | "due" | "-due";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                entryId: string;
                                type: string;
                                /** Format: date-time */
                                at: string;
                                officeId: string | null;
                                thing: string | null;
                                months: number;
                                /** Format: date-time */
                                due: string;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long what is kept, with sources, and how many observations are past their term
         * @description Asks for the permission `log.erased`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rules: {
                                kind: string;
                                months: number;
                                source: string;
                                reviewedOn: string;
                            }[];
                            observations: {
                                months: number;
                                before: string | null;
                                count: number;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase personal documents past their term, one entry of the log each, as a job
         * @description Asks for the permission `log.erased`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         "019a0dbe-5300-775f-8f86-cabf53a15ebd"
                     *       ],
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        entries: string[];
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/trim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let go of the observations that are past their term, as a job
         * @description Asks for the permission `log.trimmed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                jobId: string;
                                count: number;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show my second factor to finish signing in: a code of the authenticator or a recovery code
         * @description For whoever is signing in or signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "code": "code"
                     *     }
                     */
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My second factors, and whether my office requires one
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            factors: {
                                factorId: string;
                                kind: string;
                                name: string;
                                /** Format: date-time */
                                createdAt: string;
                                usedAt: string | null;
                            }[];
                            codesLeft: number;
                            requiredBy: string | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Enrol an authenticator; the first brings recovery codes, told in this answer only
         * @description For whoever is signing in or signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "current": "current",
                     *       "secret": "secret",
                     *       "code": "code",
                     *       "name": "name"
                     *     }
                     */
                    "application/json": {
                        current: string;
                        secret: string;
                        code: string;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recovery: string[];
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/factors/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret for an authenticator; kept only once a code of it was shown
         * @description For whoever is signing in or signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            secret: string;
                            uri: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/factors/{factorId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove one of my second factors
         * @description For everybody signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    factorId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "current": "current"
                     *     }
                     */
                    "application/json": {
                        current: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes, told in this answer only; the old ones end
         * @description For everybody signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "current": "current"
                     *     }
                     */
                    "application/json": {
                        current: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recovery: string[];
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/factor-requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offices that require a second factor of their people and of all below
         * @description Asks for the permission `office.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offices: {
                                officeId: string;
                                /** Format: date-time */
                                since: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{userId}/reset-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take all second factors from an account whose person lost them
         * @description Asks for the permission `factors.reset`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{officeId}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Require a second factor of an office and all below it, or no longer
         * @description Asks for the permission `office.secured`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path: {
                    officeId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "required": true,
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        required: boolean;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                sessionsHeld: number;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I may do: by which grant, where, until when, for whom; and what I handed on
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            held: {
                                grantId: string;
                                userId: string;
                                name: string;
                                role: string;
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                                region: string | null;
                                fromOn: string;
                                untilOn: string | null;
                                /** @enum {string} */
                                via: "role" | "delegation";
                                principal: string | null;
                                /** @enum {string} */
                                state: "now" | "later" | "over";
                                permissions: {
                                    permission: string;
                                    zh: string;
                                    en: string;
                                }[];
                            }[];
                            given: {
                                grantId: string;
                                userId: string;
                                name: string;
                                role: string;
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                                region: string | null;
                                fromOn: string;
                                untilOn: string | null;
                                /** @enum {string} */
                                via: "role" | "delegation";
                                principal: string | null;
                                /** @enum {string} */
                                state: "now" | "later" | "over";
                                permissions: {
                                    permission: string;
                                    zh: string;
                                    en: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Active accounts of my office and of those beside and below it: whom I can hand a role on to
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                userId: string;
                                name: string;
                                officeName: string;
                                officeNameEn: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{userId}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an account may do, and what it handed on
         * @description Asks for the permission `account.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            held: {
                                grantId: string;
                                userId: string;
                                name: string;
                                role: string;
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                                region: string | null;
                                fromOn: string;
                                untilOn: string | null;
                                /** @enum {string} */
                                via: "role" | "delegation";
                                principal: string | null;
                                /** @enum {string} */
                                state: "now" | "later" | "over";
                                permissions: {
                                    permission: string;
                                    zh: string;
                                    en: string;
                                }[];
                            }[];
                            given: {
                                grantId: string;
                                userId: string;
                                name: string;
                                role: string;
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                                region: string | null;
                                fromOn: string;
                                untilOn: string | null;
                                /** @enum {string} */
                                via: "role" | "delegation";
                                principal: string | null;
                                /** @enum {string} */
                                state: "now" | "later" | "over";
                                permissions: {
                                    permission: string;
                                    zh: string;
                                    en: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why I may, or may not, use a permission at an office; the security administrator asks for anybody
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query: {
                    permission: string;
                    office: string;
                    user?: string;
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            why: "yes" | "own" | "elsewhere" | "no" | "no-account";
                            role: string | null;
                            officeId: string | null;
                            heldAt: string[];
                            roles: string[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a role at an office for a term
         * @description Asks for the permission `grant.given`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "userId": "userId",
                     *       "role": "inspector",
                     *       "officeId": "pj-scjg",
                     *       "region": "211102",
                     *       "fromOn": "2026-12-01",
                     *       "untilOn": "2026-12-31",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        userId: string;
                        /** @enum {string} */
                        role: "inspector" | "planner" | "head" | "coordination" | "supervisor" | "system_admin" | "security_admin" | "audit_admin";
                        officeId: string;
                        region: string | null;
                        /** Format: date */
                        fromOn: string;
                        untilOn: string | null;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                grantId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/grants/{grantId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a grant from today on
         * @description Asks for the permission `grant.ended`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path: {
                    grantId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a role of mine on to a colleague for a term
         * @description Asks for the permission `delegation.given`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "grantId": "019a0dbe-5300-775f-8f86-cabf53a15ebd",
                     *       "receiver": "receiver",
                     *       "fromOn": "2026-12-01",
                     *       "untilOn": "2026-12-31",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        grantId: string;
                        receiver: string;
                        /** Format: date */
                        fromOn: string;
                        /** Format: date */
                        untilOn: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                grantId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/delegations/{grantId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what I handed on, or give back what I was handed
         * @description Asks for the permission `delegation.ended`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path: {
                    grantId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys of other systems: for which office and person, what they open, until when, last use
         * @description Asks for the permission `key.read`.
         */
        get: {
            parameters: {
                query?: {
                    name?: string;
                    office?: string;
                    owner?: string;
                    writes?: string;
                    issuedAt?: string;
                    untilOn?: string;
                    state?: string;
                    q?: string;
                    sort?: "" | "name" | "-name" | "owner" | "-owner" | "issuedAt" | "-issuedAt" | "untilOn" | "-untilOn";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                keyId: string;
                                hint: string;
                                name: string;
                                purpose: string;
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                                owner: string;
                                ownerName: string;
                                scopes: {
                                    permission: string;
                                    zh: string;
                                    en: string;
                                }[];
                                writes: boolean;
                                /** Format: date-time */
                                issuedAt: string;
                                untilOn: string;
                                usedAt: string | null;
                                /** @enum {string} */
                                state: "open" | "over" | "revoked";
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Issue a key for another system: told in this answer only
         * @description Asks for the permission `key.issued`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "name",
                     *       "purpose": "purpose",
                     *       "officeId": "pj-scjg",
                     *       "owner": "owner",
                     *       "scopes": [
                     *         "scopes"
                     *       ],
                     *       "untilOn": "2026-12-31"
                     *     }
                     */
                    "application/json": {
                        name: string;
                        purpose: string;
                        officeId: string;
                        owner: string;
                        scopes: string[];
                        /** @default false */
                        writes?: boolean;
                        /** Format: date */
                        untilOn: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            keyId: string;
                            token: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a key may open at all, and for how many days at most
         * @description Asks for the permission `key.issued`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reads: {
                                permission: string;
                                zh: string;
                                en: string;
                            }[];
                            writes: {
                                permission: string;
                                zh: string;
                                en: string;
                            }[];
                            longestDays: number;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One key, and what was done to it
         * @description Asks for the permission `key.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            keyId: string;
                            hint: string;
                            name: string;
                            purpose: string;
                            officeId: string;
                            officeName: string;
                            officeNameEn: string;
                            owner: string;
                            ownerName: string;
                            scopes: {
                                permission: string;
                                zh: string;
                                en: string;
                            }[];
                            writes: boolean;
                            /** Format: date-time */
                            issuedAt: string;
                            untilOn: string;
                            usedAt: string | null;
                            /** @enum {string} */
                            state: "open" | "over" | "revoked";
                            issuedBy: string;
                            history: {
                                entryId: string;
                                type: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a key at once
         * @description Asks for the permission `key.revoked`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How else one signs in: by another system and what it is called, by a passkey alone at some office
         * @description Open to everybody.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string | null;
                            passkeys: boolean;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{userId}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * As whom the other system knows the person
         * @description Asks for the permission `account.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            signOn: string | null;
                            identities: {
                                issuer: string;
                                subject: string;
                                /** Format: date-time */
                                linkedAt: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Link a person of the other system to an account
         * @description Asks for the permission `identity.linked`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "subject": "subject",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        subject: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claim-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What claims of the other system give
         * @description Asks for the permission `account.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            claim: string | null;
                            rules: {
                                ruleId: string;
                                value: string;
                                role: string;
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                                /** Format: date-time */
                                addedAt: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Let a value of the claim give a role at an office
         * @description Asks for the permission `claim.ruled`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "value": "value",
                     *       "role": "inspector",
                     *       "officeId": "pj-scjg",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        value: string;
                        /** @enum {string} */
                        role: "inspector" | "planner" | "head" | "coordination" | "supervisor" | "system_admin" | "security_admin" | "audit_admin";
                        officeId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                ruleId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{userId}/identities/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the link of a person of the other system away
         * @description Asks for the permission `identity.unlinked`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "issuer": "issuer",
                     *       "subject": "subject",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        issuer: string;
                        subject: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claim-rules/{ruleId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a rule, and today what it gave
         * @description Asks for the permission `claim.unruled`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path: {
                    ruleId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                grantsEnded: number;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What my device needs to make a passkey
         * @description For whoever is signing in or signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            options: {
                                challenge: string;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enrol a passkey; the first factor brings recovery codes, told in this answer only
         * @description For whoever is signing in or signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "credential": {
                     *         "id": "id",
                     *         "rawId": "rawId",
                     *         "type": "public-key",
                     *         "clientExtensionResults": {},
                     *         "response": {
                     *           "clientDataJSON": "clientDataJSON",
                     *           "attestationObject": "attestationObject"
                     *         }
                     *       },
                     *       "current": "current",
                     *       "name": "name"
                     *     }
                     */
                    "application/json": {
                        credential: {
                            id: string;
                            rawId: string;
                            /** @enum {string} */
                            type: "public-key";
                            clientExtensionResults: {
                                [key: string]: unknown;
                            };
                            response: {
                                clientDataJSON: string;
                                attestationObject: string;
                            } & {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                        current: string;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recovery: string[];
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/factor/passkey/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What my device needs to show a passkey of mine
         * @description For whoever is signing in or signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            options: {
                                challenge: string;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/factor/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a passkey to finish signing in
         * @description For whoever is signing in or signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "credential": {
                     *         "id": "id",
                     *         "rawId": "rawId",
                     *         "type": "public-key",
                     *         "clientExtensionResults": {},
                     *         "response": {
                     *           "clientDataJSON": "clientDataJSON",
                     *           "authenticatorData": "authenticatorData",
                     *           "signature": "signature"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        credential: {
                            id: string;
                            rawId: string;
                            /** @enum {string} */
                            type: "public-key";
                            clientExtensionResults: {
                                [key: string]: unknown;
                            };
                            response: {
                                clientDataJSON: string;
                                authenticatorData: string;
                                signature: string;
                            } & {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/passkey/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a device needs to sign in by a passkey alone
         * @description Open to everybody.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            options: {
                                challenge: string;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by a passkey alone, where the office allows it: sets the session cookie
         * @description Open to everybody.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "credential": {
                     *         "id": "id",
                     *         "rawId": "rawId",
                     *         "type": "public-key",
                     *         "clientExtensionResults": {},
                     *         "response": {
                     *           "clientDataJSON": "clientDataJSON",
                     *           "authenticatorData": "authenticatorData",
                     *           "signature": "signature"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        credential: {
                            id: string;
                            rawId: string;
                            /** @enum {string} */
                            type: "public-key";
                            clientExtensionResults: {
                                [key: string]: unknown;
                            };
                            response: {
                                clientDataJSON: string;
                                authenticatorData: string;
                                signature: string;
                            } & {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            csrf: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkey-offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offices where a passkey alone opens, for their people and all below
         * @description Asks for the permission `office.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offices: {
                                officeId: string;
                                /** Format: date-time */
                                since: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offices/{officeId}/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a passkey alone open for people of an office and all below it, or no longer
         * @description Asks for the permission `office.passkeys`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path: {
                    officeId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "allowed": true,
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        allowed: boolean;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/witnesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outside witnesses of the log: who they are, and what they cosigned last
         * @description Asks for the permission `witness.read`.
         */
        get: {
            parameters: {
                query?: {
                    organisation?: string;
                    name?: string;
                    state?: string;
                    proposedAt?: string;
                    q?: string;
                    sort?: "" | "organisation" | "-organisation" | "name" | "-name" | "proposedAt" | "-proposedAt";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                witnessId: string;
                                key: string;
                                name: string;
                                organisation: string;
                                /** @enum {string} */
                                state: "proposed" | "accepted" | "returned" | "ended";
                                proposedBy: string;
                                /** Format: date-time */
                                proposedAt: string;
                                decidedBy: string | null;
                                decidedAt: string | null;
                                endedAt: string | null;
                                last: {
                                    size: number;
                                    /** Format: date-time */
                                    at: string;
                                } | null;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Propose a witness by the key that it told
         * @description Asks for the permission `witness.proposed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "key": "key",
                     *       "organisation": "organisation",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        key: string;
                        organisation: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                witnessId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/witnesses/{witnessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One witness, and what was done about it
         * @description Asks for the permission `witness.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    witnessId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            witnessId: string;
                            key: string;
                            name: string;
                            organisation: string;
                            /** @enum {string} */
                            state: "proposed" | "accepted" | "returned" | "ended";
                            proposedBy: string;
                            /** Format: date-time */
                            proposedAt: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            endedAt: string | null;
                            last: {
                                size: number;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            history: {
                                entryId: string;
                                type: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/witnesses/{witnessId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a witness
         * @description Asks for the permission `witness.accepted`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    witnessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/witnesses/{witnessId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not accept it
         * @description Asks for the permission `witness.returned`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    witnessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/witnesses/{witnessId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take nothing more from it
         * @description Asks for the permission `witness.ended`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    witnessId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Things by name or number, a few of each kind that I may read
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                id: string;
                                kind: string;
                                title: string;
                                note: string | null;
                                to: string;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export a whole list under conditions, as a job
         * @description For everybody signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "list": "list",
                     *       "format": "csv",
                     *       "query": {}
                     *     }
                     */
                    "application/json": {
                        list: string;
                        /** @enum {string} */
                        format: "csv" | "xlsx";
                        query: {
                            [key: string]: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of my export, while it lasts
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    fileId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{list}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My saved views of a list
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    list: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            views: {
                                viewId: string;
                                name: string;
                                query: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Save conditions of a list under a name
         * @description For everybody signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    list: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "name",
                     *       "query": "query"
                     *     }
                     */
                    "application/json": {
                        name: string;
                        query: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            viewId: string;
                            name: string;
                            query: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{list}/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove my saved view
         * @description For everybody signed in.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    list: string;
                    viewId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Regions with zones and ended codes (GB/T 2260)
         * @description For everybody signed in, and for keys.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            regions: {
                                code: string;
                                name: string;
                                level: number;
                                parent: string | null;
                                nameEn: string | null;
                                /** @enum {string} */
                                kind: "division" | "zone";
                                successor: string | null;
                                ended: string | null;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/industries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Industries down to a level (GB/T 4754-2017)
         * @description For everybody signed in, and for keys.
         */
        get: {
            parameters: {
                query?: {
                    level?: number;
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            industries: {
                                code: string;
                                name: string;
                                level: number;
                                parent: string | null;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subjects by any column, name or code; paged by key
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: {
                    name?: string;
                    code?: string;
                    codeKind?: string;
                    region?: string;
                    section?: string;
                    industry?: string;
                    status?: string;
                    risk?: string;
                    type?: string;
                    nature?: string;
                    address?: string;
                    registered?: string;
                    recorded?: string;
                    q?: string;
                    sort?: "" | "code" | "-code" | "recorded" | "-recorded";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                subjectId: string;
                                code: string;
                                codeKind: string;
                                name: string;
                                nature: string;
                                type: string;
                                industry: string | null;
                                region: string | null;
                                status: string;
                                riskClass: string | null;
                                /** Format: date-time */
                                recordedAt: string;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Record a subject by hand; without a code it gets an assigned one (R44)
         * @description Asks for the permission `subject.recorded`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "code": "code",
                     *       "name": "name",
                     *       "nature": "profit",
                     *       "type": "type",
                     *       "industry": "industry",
                     *       "region": "211102",
                     *       "address": "address",
                     *       "contactName": "contactName",
                     *       "contactPhone": "contactPhone",
                     *       "evidence": "evidence"
                     *     }
                     */
                    "application/json": {
                        code: string;
                        name: string;
                        /** @enum {string} */
                        nature: "profit" | "nonprofit";
                        type: string;
                        industry: string;
                        region: string;
                        address: string;
                        contactName: string;
                        contactPhone: string;
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                subjectId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A subject with its earlier versions, other codes and recusals
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            subjectId: string;
                            versions: {
                                /** Format: date-time */
                                recordedAt: string;
                                supersededAt: string | null;
                                entryId: string;
                                entryType: string | null;
                                userName: string | null;
                                content: {
                                    code: string;
                                    codeKind: string;
                                    name: string;
                                    nature: string;
                                    type: string;
                                    industry: string | null;
                                    region: string | null;
                                    street: string | null;
                                    address: string;
                                    status: string;
                                    riskClass: string | null;
                                    registeredOn: string | null;
                                    source: string;
                                };
                            }[];
                            aliases: {
                                alias: string;
                                /** Format: date-time */
                                recordedAt: string;
                            }[];
                            recusals: {
                                recusalId: string;
                                inspectorId: string;
                                inspectorName: string | null;
                                subjectId: string;
                                subjectName: string | null;
                                relation: string;
                                declaredBy: string;
                                /** Format: date-time */
                                declaredAt: string;
                                endedAt: string | null;
                                entryId: string;
                            }[];
                            origins: {
                                [key: string]: string;
                            };
                            conflicts: number;
                            override: {
                                overrideId: string;
                                /** @enum {string} */
                                standing: "asked" | "force" | "returned" | "ended";
                            } | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inspectors by any column, name, number or certificate; paged by key
         * @description Asks for the permission `inspector.read`.
         */
        get: {
            parameters: {
                query?: {
                    name?: string;
                    id?: string;
                    office?: string;
                    category?: string;
                    certificate?: string;
                    until?: string;
                    second?: string;
                    lead?: string;
                    post?: string;
                    specialties?: string;
                    status?: string;
                    recorded?: string;
                    q?: string;
                    sort?: "" | "name" | "-name" | "id" | "-id" | "office" | "-office" | "until" | "-until" | "recorded" | "-recorded";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                name: string;
                                officeId: string;
                                region: string | null;
                                /** @enum {string} */
                                category: "civil_servant" | "qualified_staff" | "daily_staff";
                                certificate: string | null;
                                validFrom: string | null;
                                validUntil: string | null;
                                second: {
                                    number: string;
                                    from: string | null;
                                    until: string;
                                } | null;
                                post: string;
                                mayLead: boolean;
                                specialties: string[];
                                status: string;
                                source: string;
                                inspectorId: string;
                                bar: ("left" | "suspended" | "daily_staff" | "no_certificate" | "certificate_early" | "certificate_expired" | "on_leave") | null;
                                /** Format: date-time */
                                recordedAt: string;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspectors/{inspectorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An inspector with earlier versions and recusals
         * @description Asks for the permission `inspector.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    inspectorId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            inspectorId: string;
                            bar: ("left" | "suspended" | "daily_staff" | "no_certificate" | "certificate_early" | "certificate_expired" | "on_leave") | null;
                            versions: {
                                /** Format: date-time */
                                recordedAt: string;
                                supersededAt: string | null;
                                entryId: string;
                                entryType: string | null;
                                userName: string | null;
                                content: {
                                    name: string;
                                    officeId: string;
                                    region: string | null;
                                    /** @enum {string} */
                                    category: "civil_servant" | "qualified_staff" | "daily_staff";
                                    certificate: string | null;
                                    validFrom: string | null;
                                    validUntil: string | null;
                                    second: {
                                        number: string;
                                        from: string | null;
                                        until: string;
                                    } | null;
                                    post: string;
                                    mayLead: boolean;
                                    specialties: string[];
                                    status: string;
                                    source: string;
                                };
                            }[];
                            recusals: {
                                recusalId: string;
                                inspectorId: string;
                                inspectorName: string | null;
                                subjectId: string;
                                subjectName: string | null;
                                relation: string;
                                declaredBy: string;
                                /** Format: date-time */
                                declaredAt: string;
                                endedAt: string | null;
                                entryId: string;
                            }[];
                            leaves: {
                                leaveId: string;
                                from: string;
                                until: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                endedAt: string | null;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recusals/{recusalId}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal why somebody is recused: own office only, and the reading is recorded
         * @description Asks for the permission `recusal.ended`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    recusalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reason: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare a recusal (P2)
         * @description Asks for the permission `recusal.declared`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "inspectorId": "inspectorId",
                     *       "subjectCode": "subjectCode",
                     *       "relation": "self",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        inspectorId: string;
                        subjectCode: string;
                        /** @enum {string} */
                        relation: "self" | "kin" | "interest" | "former_post" | "other";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                recusalId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record leave of an inspector: nobody is drawn while away (R23)
         * @description Asks for the permission `leave.recorded`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "inspectorId": "inspectorId",
                     *       "from": "2026-12-01",
                     *       "until": "2026-12-01"
                     *     }
                     */
                    "application/json": {
                        inspectorId: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                leaveId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaves/{leaveId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End leave before its time
         * @description Asks for the permission `leave.ended`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path: {
                    leaveId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                leaveId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recusals/{recusalId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a recusal
         * @description Asks for the permission `recusal.ended`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path: {
                    recusalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                recusalId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file as a stream of bytes (application/octet-stream)
         * @description Asks for the permission `import.read`.
         */
        post: {
            parameters: {
                query: {
                    name: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            fileId: string;
                            size: number;
                            sha256: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports of my offices, newest first
         * @description Asks for the permission `import.read`.
         */
        get: {
            parameters: {
                query?: {
                    file?: string;
                    kind?: string;
                    state?: string;
                    rows?: string;
                    added?: string;
                    changed?: string;
                    unchanged?: string;
                    refused?: string;
                    source?: string;
                    by?: string;
                    at?: string;
                    q?: string;
                    sort?: "" | "file" | "-file" | "rows" | "-rows" | "added" | "-added" | "changed" | "-changed" | "unchanged" | "-unchanged" | "refused" | "-refused" | "at" | "-at";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                importId: string;
                                /** @enum {string} */
                                kind: "subject" | "inspector" | "carrier" | "edit";
                                source: string;
                                fileName: string;
                                /** @enum {string} */
                                state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "refused";
                                rows: number;
                                added: number;
                                changed: number;
                                unchanged: number;
                                refused: number;
                                conflicts: number;
                                mode: ("all" | "good") | null;
                                jobId: string | null;
                                officeId: string;
                                userName: string;
                                /** Format: date-time */
                                createdAt: string;
                                appliedAt: string | null;
                                entryId: string | null;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Open an import of an uploaded file: header, suggested mapping, preview
         * @description Asks for the permission `import.read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "kind": "subject",
                     *       "fileId": "019a0dbe-5300-775f-8f86-cabf53a15ebd",
                     *       "source": "source"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        kind: "subject" | "inspector" | "carrier" | "edit";
                        /** Format: uuid */
                        fileId: string;
                        source: string;
                        whole?: boolean;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            importId: string;
                            /** @enum {string} */
                            kind: "subject" | "inspector" | "carrier" | "edit";
                            source: string;
                            fileName: string;
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "refused";
                            rows: number;
                            added: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            conflicts: number;
                            mode: ("all" | "good") | null;
                            jobId: string | null;
                            officeId: string;
                            userName: string;
                            /** Format: date-time */
                            createdAt: string;
                            appliedAt: string | null;
                            entryId: string | null;
                            fileSha256: string;
                            reached: number;
                            tidied: number;
                            whole: boolean;
                            gone: {
                                open: number;
                                settled: number;
                            } | null;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            sheets: string[];
                            sheet: string | null;
                            headerLine: number;
                            columns: string[];
                            mapping: {
                                [key: string]: number;
                            };
                            fields: {
                                field: string;
                                required: boolean;
                            }[];
                            gaps: string[];
                            problem: {
                                zh: string;
                                en: string;
                            } | null;
                            notes: {
                                note: string;
                                count: number;
                            }[];
                            faultCounts: {
                                field: string;
                                code: string;
                                count: number;
                            }[];
                            faults: {
                                line: number;
                                field: string;
                                column: string;
                                value: string;
                                code: string;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                fix: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            preview: {
                                line: number;
                                cells: string[];
                                faults: {
                                    line: number;
                                    field: string;
                                    column: string;
                                    value: string;
                                    code: string;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    fix: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                notes: string[];
                            }[];
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An import: columns, mapping, preview, counts, faults
         * @description Asks for the permission `import.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            importId: string;
                            /** @enum {string} */
                            kind: "subject" | "inspector" | "carrier" | "edit";
                            source: string;
                            fileName: string;
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "refused";
                            rows: number;
                            added: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            conflicts: number;
                            mode: ("all" | "good") | null;
                            jobId: string | null;
                            officeId: string;
                            userName: string;
                            /** Format: date-time */
                            createdAt: string;
                            appliedAt: string | null;
                            entryId: string | null;
                            fileSha256: string;
                            reached: number;
                            tidied: number;
                            whole: boolean;
                            gone: {
                                open: number;
                                settled: number;
                            } | null;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            sheets: string[];
                            sheet: string | null;
                            headerLine: number;
                            columns: string[];
                            mapping: {
                                [key: string]: number;
                            };
                            fields: {
                                field: string;
                                required: boolean;
                            }[];
                            gaps: string[];
                            problem: {
                                zh: string;
                                en: string;
                            } | null;
                            notes: {
                                note: string;
                                count: number;
                            }[];
                            faultCounts: {
                                field: string;
                                code: string;
                                count: number;
                            }[];
                            faults: {
                                line: number;
                                field: string;
                                column: string;
                                value: string;
                                code: string;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                fix: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            preview: {
                                line: number;
                                cells: string[];
                                faults: {
                                    line: number;
                                    field: string;
                                    column: string;
                                    value: string;
                                    code: string;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    fix: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                notes: string[];
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which column is which field
         * @description Asks for the permission `import.read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "mapping": {}
                     *     }
                     */
                    "application/json": {
                        mapping: {
                            [key: string]: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            importId: string;
                            /** @enum {string} */
                            kind: "subject" | "inspector" | "carrier" | "edit";
                            source: string;
                            fileName: string;
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "refused";
                            rows: number;
                            added: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            conflicts: number;
                            mode: ("all" | "good") | null;
                            jobId: string | null;
                            officeId: string;
                            userName: string;
                            /** Format: date-time */
                            createdAt: string;
                            appliedAt: string | null;
                            entryId: string | null;
                            fileSha256: string;
                            reached: number;
                            tidied: number;
                            whole: boolean;
                            gone: {
                                open: number;
                                settled: number;
                            } | null;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            sheets: string[];
                            sheet: string | null;
                            headerLine: number;
                            columns: string[];
                            mapping: {
                                [key: string]: number;
                            };
                            fields: {
                                field: string;
                                required: boolean;
                            }[];
                            gaps: string[];
                            problem: {
                                zh: string;
                                en: string;
                            } | null;
                            notes: {
                                note: string;
                                count: number;
                            }[];
                            faultCounts: {
                                field: string;
                                code: string;
                                count: number;
                            }[];
                            faults: {
                                line: number;
                                field: string;
                                column: string;
                                value: string;
                                code: string;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                fix: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            preview: {
                                line: number;
                                cells: string[];
                                faults: {
                                    line: number;
                                    field: string;
                                    column: string;
                                    value: string;
                                    code: string;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    fix: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                notes: string[];
                            }[];
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which sheet of a workbook is read and which row holds the heads
         * @description Asks for the permission `import.read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "sheet": "sheet"
                     *     }
                     */
                    "application/json": {
                        sheet: string;
                        headerLine?: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            importId: string;
                            /** @enum {string} */
                            kind: "subject" | "inspector" | "carrier" | "edit";
                            source: string;
                            fileName: string;
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "applying" | "applied" | "refused";
                            rows: number;
                            added: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            conflicts: number;
                            mode: ("all" | "good") | null;
                            jobId: string | null;
                            officeId: string;
                            userName: string;
                            /** Format: date-time */
                            createdAt: string;
                            appliedAt: string | null;
                            entryId: string | null;
                            fileSha256: string;
                            reached: number;
                            tidied: number;
                            whole: boolean;
                            gone: {
                                open: number;
                                settled: number;
                            } | null;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            sheets: string[];
                            sheet: string | null;
                            headerLine: number;
                            columns: string[];
                            mapping: {
                                [key: string]: number;
                            };
                            fields: {
                                field: string;
                                required: boolean;
                            }[];
                            gaps: string[];
                            problem: {
                                zh: string;
                                en: string;
                            } | null;
                            notes: {
                                note: string;
                                count: number;
                            }[];
                            faultCounts: {
                                field: string;
                                code: string;
                                count: number;
                            }[];
                            faults: {
                                line: number;
                                field: string;
                                column: string;
                                value: string;
                                code: string;
                                reason: {
                                    zh: string;
                                    en: string;
                                };
                                fix: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            preview: {
                                line: number;
                                cells: string[];
                                faults: {
                                    line: number;
                                    field: string;
                                    column: string;
                                    value: string;
                                    code: string;
                                    reason: {
                                        zh: string;
                                        en: string;
                                    };
                                    fix: {
                                        zh: string;
                                        en: string;
                                    };
                                }[];
                                notes: string[];
                            }[];
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check every row, as a job
         * @description Asks for the permission `import.read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record all rows, or the good ones, as a job that ends in one act
         * @description Asks for the permission `import.read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "mode": "all"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        mode: "all" | "good";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every bad row: line, column, value, reason, what to do
         * @description Asks for the permission `import.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/tidied.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every cell that was tidied: line, column, as it stood, as it was recorded
         * @description Asks for the permission `import.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/changes.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a recorded import added and changed: old and new value of every member
         * @description Asks for the permission `import.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a checked import would change, row by row; the first hundred rows
         * @description Asks for the permission `import.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                line: number;
                                subjectId: string;
                                name: string;
                                members: {
                                    member: string;
                                    before: string;
                                    now: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/differences.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a checked import would change: every member of every row, as it is held and as it would become
         * @description Asks for the permission `import.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/gone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subjects that the source of an import no longer has, those not settled first; a page at a time
         * @description Asks for the permission `import.read`.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    settled?: "yes" | "no";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                subjectId: string;
                                code: string;
                                name: string;
                                address: string;
                                status: string;
                                choice: ("kept" | "deregistered" | "revoked" | "moved") | null;
                                reason: string | null;
                                by: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what became of subjects that a source no longer has
         * @description Asks for the permission `subjects.settled`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "subjectIds": [
                     *         "subjectIds"
                     *       ],
                     *       "choice": "kept",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        subjectIds: string[];
                        /** @enum {string} */
                        choice: "kept" | "deregistered" | "revoked" | "moved";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                subjects: number;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exclusions from draws, newest first (R20, R53)
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    subject?: string;
                    reason?: ("suspended" | "under_investigation" | "inspected_recently" | "force_majeure") | "";
                    standing?: ("asked" | "force" | "coming" | "over" | "ended" | "returned") | "";
                    after?: string | "";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                exclusionId: string;
                                subjectId: string;
                                subjectName: string;
                                /** @enum {string} */
                                reason: "suspended" | "under_investigation" | "inspected_recently" | "force_majeure";
                                basis: string;
                                evidence: string;
                                from: string;
                                until: string;
                                /** @enum {string} */
                                standing: "asked" | "force" | "coming" | "over" | "ended" | "returned";
                                officeId: string;
                                deciderId: string;
                                askedBy: string;
                                /** Format: date-time */
                                askedAt: string;
                                approvedBy: string | null;
                                decidedAt: string | null;
                                decision: string | null;
                                endedBy: string | null;
                                endedAt: string | null;
                                endReason: string | null;
                                entryId: string;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Ask to leave a subject out of draws for a term
         * @description Asks for the permission `exclusion.asked`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "subjectCode": "subjectCode",
                     *       "reason": "why it is done, kept in the log",
                     *       "basis": "basis",
                     *       "evidence": "evidence",
                     *       "from": "2026-12-01",
                     *       "until": "2026-12-01",
                     *       "decider": "decider"
                     *     }
                     */
                    "application/json": {
                        subjectCode: string;
                        /** @enum {string} */
                        reason: "suspended" | "under_investigation" | "inspected_recently" | "force_majeure";
                        basis: string;
                        evidence: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                        decider: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                exclusionId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exclusions/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reasons with their longest term and source, and the offices under another head that decide
         * @description Asks for the permission `exclusion.asked`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reasons: {
                                /** @enum {string} */
                                reason: "suspended" | "under_investigation" | "inspected_recently" | "force_majeure";
                                longestDays: number | null;
                                basis: string;
                            }[];
                            offices: {
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exclusions/{exclusionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One exclusion
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    exclusionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            exclusionId: string;
                            subjectId: string;
                            subjectName: string;
                            /** @enum {string} */
                            reason: "suspended" | "under_investigation" | "inspected_recently" | "force_majeure";
                            basis: string;
                            evidence: string;
                            from: string;
                            until: string;
                            /** @enum {string} */
                            standing: "asked" | "force" | "coming" | "over" | "ended" | "returned";
                            officeId: string;
                            deciderId: string;
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            approvedBy: string | null;
                            decidedAt: string | null;
                            decision: string | null;
                            endedBy: string | null;
                            endedAt: string | null;
                            endReason: string | null;
                            entryId: string;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exclusions/{exclusionId}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant an exclusion, under another head
         * @description Asks for the permission `exclusion.granted`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    exclusionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "granted";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exclusions/{exclusionId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a request for an exclusion, with reason
         * @description Asks for the permission `exclusion.returned`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    exclusionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "returned";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exclusions/{exclusionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an exclusion before its time
         * @description Asks for the permission `exclusion.ended`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    exclusionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "ended";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Codes that were recorded, or asked to be, although their check digit fails; newest first
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: {
                    code?: string;
                    name?: string;
                    reason?: string;
                    asked?: string;
                    standing?: string;
                    used?: string;
                    q?: string;
                    sort?: "" | "code" | "-code" | "asked" | "-asked";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                lineId: string;
                                overrideId: string;
                                code: string;
                                name: string;
                                reason: string;
                                /** @enum {string} */
                                standing: "asked" | "force" | "returned" | "ended";
                                officeId: string;
                                /** Format: date-time */
                                askedAt: string;
                                endedAt: string | null;
                                endReason: string | null;
                                subjectId: string | null;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Ask to record codes although their check digit fails
         * @description Asks for the permission `override.asked`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "codes": [
                     *         {
                     *           "code": "code",
                     *           "name": "name"
                     *         }
                     *       ],
                     *       "reason": "why it is done, kept in the log",
                     *       "evidence": "evidence",
                     *       "decider": "decider"
                     *     }
                     */
                    "application/json": {
                        codes: {
                            code: string;
                            name: string;
                        }[];
                        reason: string;
                        evidence: string;
                        decider: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                overrideId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offices under another head that decide, and the codes of an import whose check digit alone fails
         * @description Asks for the permission `override.asked`.
         */
        get: {
            parameters: {
                query?: {
                    import?: string | "";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offices: {
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                            }[];
                            codes: {
                                code: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides/{overrideId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request with its codes
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    overrideId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            overrideId: string;
                            /** @enum {string} */
                            state: "asked" | "granted" | "returned";
                            reason: string;
                            evidence: string;
                            officeId: string;
                            deciderId: string;
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            decision: string | null;
                            entryId: string;
                            codes: {
                                lineId: string;
                                overrideId: string;
                                code: string;
                                name: string;
                                reason: string;
                                /** @enum {string} */
                                standing: "asked" | "force" | "returned" | "ended";
                                officeId: string;
                                /** Format: date-time */
                                askedAt: string;
                                endedAt: string | null;
                                endReason: string | null;
                                subjectId: string | null;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides/{overrideId}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant an override, under another head
         * @description Asks for the permission `override.granted`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    overrideId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "granted";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides/{overrideId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a request for an override, with reason
         * @description Asks for the permission `override.returned`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    overrideId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "returned";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overrides/{overrideId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the override of one code, when it was corrected
         * @description Asks for the permission `override.ended`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    overrideId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "code": "code",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        code: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "ended";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What sources disagree about, newest first: field, both values, sources and dates
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: {
                    name?: string;
                    code?: string;
                    subject?: string;
                    field?: string;
                    held?: string;
                    heldSource?: string;
                    heldAt?: string;
                    value?: string;
                    source?: string;
                    found?: string;
                    import?: string;
                    state?: string;
                    reason?: string;
                    q?: string;
                    sort?: "" | "found" | "-found";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                conflictId: string;
                                subjectId: string;
                                name: string;
                                code: string;
                                field: string;
                                held: {
                                    [key: string]: string | null;
                                };
                                heldSource: string;
                                /** Format: date-time */
                                heldAt: string;
                                value: {
                                    [key: string]: string | null;
                                };
                                source: string;
                                /** Format: date-time */
                                foundAt: string;
                                importId: string;
                                /** @enum {string} */
                                state: "open" | "kept" | "taken" | "agreed" | "replaced";
                                reason: string | null;
                                settledBy: string | null;
                                settledAt: string | null;
                                entryId: string | null;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/precedence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which source is authoritative for which field, the most authoritative first
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            setBy: string | null;
                            setAt: string | null;
                            entryId: string | null;
                            ranks: {
                                field: string;
                                sources: string[];
                            }[];
                            sources: string[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Say which source is authoritative for which field
         * @description Asks for the permission `precedence.set`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "version": 0,
                     *       "ranks": [
                     *         {
                     *           "field": "name",
                     *           "sources": [
                     *             "sources"
                     *           ]
                     *         }
                     *       ],
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        version: number;
                        ranks: {
                            /** @enum {string} */
                            field: "name" | "nature" | "type" | "industry" | "place" | "status" | "riskClass" | "registeredOn" | "source";
                            sources: string[];
                        }[];
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                version: number;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conflicts/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep what stands or take what the other source says, for some conflicts or for all alike
         * @description Asks for the permission `conflicts.settled`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "conflictIds": [
                     *         "019a0dbe-5300-775f-8f86-cabf53a15ebd"
                     *       ],
                     *       "alike": true,
                     *       "choice": "kept",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        conflictIds: string[];
                        alike: boolean;
                        /** @enum {string} */
                        choice: "kept" | "taken";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                conflicts: number;
                                more: boolean;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects/{code}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal who answers for a subject: what my offices recorded, and the reading is recorded with its reason
         * @description Asks for the permission `contact.read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        reason: "inspection" | "service" | "complaint" | "correction";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string | null;
                            phone: string | null;
                            idNumber: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspectors/{inspectorId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal how an inspector is reached: own office only, and the reading is recorded with its reason
         * @description Asks for the permission `contact.read`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    inspectorId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        reason: "inspection" | "service" | "complaint" | "correction";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string | null;
                            phone: string | null;
                            idNumber: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspectors/{inspectorId}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account of an inspector, and those of the office that are free
         * @description Asks for the permission `inspector.linked`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    inspectorId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            linked: {
                                userId: string;
                                account: string;
                                name: string;
                            } | null;
                            free: {
                                userId: string;
                                account: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspectors/self": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am in the inspector library, if anybody
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            inspectorId: string | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspectors/{inspectorId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which account an inspector has
         * @description Asks for the permission `inspector.linked`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    inspectorId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "userId": "userId"
                     *     }
                     */
                    "application/json": {
                        userId: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                inspectorId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inspectors/{inspectorId}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the account from an inspector
         * @description Asks for the permission `inspector.unlinked`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    inspectorId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                inspectorId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Special and joint directories, the last changed first (R20, R21)
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: {
                    name?: string;
                    kind?: string;
                    office?: string;
                    version?: string;
                    members?: string;
                    state?: string;
                    changed?: string;
                    q?: string;
                    sort?: "" | "name" | "-name" | "version" | "-version" | "members" | "-members" | "changed" | "-changed";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                directoryId: string;
                                name: string;
                                /** @enum {string} */
                                kind: "special" | "joint";
                                officeId: string;
                                version: number;
                                inForce: number | null;
                                members: number;
                                /** @enum {string} */
                                state: "draft" | "asked" | "in_force" | "returned";
                                /** Format: date-time */
                                changedAt: string;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a directory of an office, or one of several
         * @description Asks for the permission `directory.made`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "name",
                     *       "kind": "special",
                     *       "partners": [
                     *         "partners"
                     *       ],
                     *       "scope": {
                     *         "regions": [
                     *           "regions"
                     *         ],
                     *         "sections": [
                     *           "sections"
                     *         ],
                     *         "industries": [
                     *           "industries"
                     *         ],
                     *         "nature": "profit"
                     *       }
                     *     }
                     */
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        kind: "special" | "joint";
                        partners: string[];
                        scope: {
                            regions: string[];
                            sections: string[];
                            industries: string[];
                            nature: ("profit" | "nonprofit") | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                directoryId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directories/{directoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A directory: filter, choices by hand, what a new version would hold, versions with the consent of partners
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    directoryId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            directoryId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "special" | "joint";
                            officeId: string;
                            version: number;
                            inForce: number | null;
                            members: number;
                            /** @enum {string} */
                            state: "draft" | "asked" | "in_force" | "returned";
                            /** Format: date-time */
                            changedAt: string;
                            scope: {
                                regions: string[];
                                sections: string[];
                                industries: string[];
                                nature: ("profit" | "nonprofit") | null;
                            };
                            partners: string[];
                            draft: {
                                members: number;
                                added: number;
                                dropped: number;
                            };
                            choices: {
                                subjectId: string;
                                name: string;
                                /** @enum {string} */
                                choice: "in" | "out";
                                reason: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            versions: {
                                version: number;
                                /** @enum {string} */
                                state: "asked" | "in_force" | "returned";
                                members: number;
                                added: number;
                                dropped: number;
                                root: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                entryId: string;
                                consents: {
                                    officeId: string;
                                    decision: ("agreed" | "returned") | null;
                                    by: string | null;
                                    at: string | null;
                                    reason: string | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directories/{directoryId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members of a version, in the order of their ids, a page at a time
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query: {
                    version: number;
                    after?: string;
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    directoryId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                subjectId: string;
                                code: string;
                                name: string;
                                region: string | null;
                                industry: string | null;
                                status: string;
                                byHand: boolean;
                            }[];
                            next: string | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directories/{directoryId}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Two versions compared: who came and who went, the first 200 of each
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query: {
                    from: number;
                    to: number;
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    directoryId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: {
                                subjectId: string;
                                code: string;
                                name: string;
                                region: string | null;
                                industry: string | null;
                                status: string;
                                byHand: boolean;
                            }[];
                            dropped: {
                                subjectId: string;
                                code: string;
                                name: string;
                                region: string | null;
                                industry: string | null;
                                status: string;
                                byHand: boolean;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directories/{directoryId}/filter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the filter that the next version is made from
         * @description Asks for the permission `directory.filtered`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    directoryId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "scope": {
                     *         "regions": [
                     *           "regions"
                     *         ],
                     *         "sections": [
                     *           "sections"
                     *         ],
                     *         "industries": [
                     *           "industries"
                     *         ],
                     *         "nature": "profit"
                     *       }
                     *     }
                     */
                    "application/json": {
                        scope: {
                            regions: string[];
                            sections: string[];
                            industries: string[];
                            nature: ("profit" | "nonprofit") | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: Record<string, never>;
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directories/{directoryId}/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a subject in or leave it out by hand, with a reason
         * @description Asks for the permission `directory.chosen`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    directoryId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "code": "code",
                     *       "choice": "in",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        code: string;
                        /** @enum {string} */
                        choice: "in" | "out" | "none";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                subjectId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directories/{directoryId}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze a new version of today’s members, as a job that ends in one act; partners are asked to agree
         * @description Asks for the permission `directory.frozen`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    directoryId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            jobId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directories/{directoryId}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to a version, for a partner office
         * @description Asks for the permission `directory.agreed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    directoryId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "officeId": "pj-scjg",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        version: number;
                        officeId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "asked" | "in_force" | "returned";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directories/{directoryId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a version, for a partner office, with reason
         * @description Asks for the permission `directory.returned`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    directoryId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "officeId": "pj-scjg",
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        version: number;
                        officeId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "asked" | "in_force" | "returned";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products, projects, premises and points (R22)
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: {
                    name?: string;
                    id?: string;
                    kind?: string;
                    region?: string;
                    address?: string;
                    placed?: string;
                    status?: string;
                    recorded?: string;
                    q?: string;
                    sort?: "" | "name" | "-name" | "id" | "-id" | "recorded" | "-recorded";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** @enum {string} */
                                kind: "product" | "project" | "premises" | "point";
                                number: string;
                                name: string;
                                subjects: string[];
                                region: string | null;
                                street: string | null;
                                address: string;
                                longitude: string | null;
                                latitude: string | null;
                                datum: ("wgs84" | "gcj02") | null;
                                /** @enum {string} */
                                carrierStatus: "active" | "ended";
                                source: string;
                                carrierId: string;
                                /** Format: date-time */
                                recordedAt: string;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/carriers/{carrierId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A carrier: its subjects, place and earlier versions
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    carrierId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            carrierId: string;
                            subjects: {
                                subjectId: string;
                                name: string;
                            }[];
                            versions: {
                                /** Format: date-time */
                                recordedAt: string;
                                supersededAt: string | null;
                                entryId: string;
                                entryType: string | null;
                                userName: string | null;
                                content: {
                                    /** @enum {string} */
                                    kind: "product" | "project" | "premises" | "point";
                                    number: string;
                                    name: string;
                                    subjects: string[];
                                    region: string | null;
                                    street: string | null;
                                    address: string;
                                    longitude: string | null;
                                    latitude: string | null;
                                    datum: ("wgs84" | "gcj02") | null;
                                    /** @enum {string} */
                                    carrierStatus: "active" | "ended";
                                    source: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects/{code}/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The carriers that a subject answers for, the first 100
         * @description Asks for the permission `subject.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** @enum {string} */
                                kind: "product" | "project" | "premises" | "point";
                                number: string;
                                name: string;
                                subjects: string[];
                                region: string | null;
                                street: string | null;
                                address: string;
                                longitude: string | null;
                                latitude: string | null;
                                datum: ("wgs84" | "gcj02") | null;
                                /** @enum {string} */
                                carrierStatus: "active" | "ended";
                                source: string;
                                carrierId: string;
                                /** Format: date-time */
                                recordedAt: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The random inspection item list (R15)
         * @description Open to everybody.
         */
        get: {
            parameters: {
                query?: {
                    name?: string;
                    id?: string;
                    department?: string;
                    object?: string;
                    method?: string;
                    basis?: string;
                    importance?: string;
                    level?: string;
                    ratio?: string;
                    source?: string;
                    q?: string;
                    sort?: "" | "name" | "-name" | "id" | "-id" | "department" | "-department";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                itemId: string;
                                department: string;
                                name: string;
                                object: string;
                                method: string;
                                basis: string;
                                /** @enum {string} */
                                importance: "general" | "key";
                                level: string;
                                ratio: string | null;
                                source: string;
                                sourceUrl: string | null;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Departments that have published items, with their number
         * @description Open to everybody.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                department: string;
                                nameZh: string;
                                nameEn: string;
                                items: number;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One inspection item
         * @description Open to everybody.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    itemId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            itemId: string;
                            department: string;
                            name: string;
                            object: string;
                            method: string;
                            basis: string;
                            /** @enum {string} */
                            importance: "general" | "key";
                            level: string;
                            ratio: string | null;
                            source: string;
                            sourceUrl: string | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inspection tasks, newest first
         * @description Asks for the permission `task.read`.
         */
        get: {
            parameters: {
                query?: {
                    name?: string;
                    id?: string;
                    state?: string;
                    lead?: string;
                    office?: string;
                    cooperating?: string;
                    from?: string;
                    until?: string;
                    changed?: string;
                    q?: string;
                    sort?: "" | "name" | "-name" | "id" | "-id" | "state" | "-state" | "lead" | "-lead" | "from" | "-from" | "until" | "-until" | "changed" | "-changed";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                taskId: string;
                                name: string;
                                kind: string;
                                /** @enum {string} */
                                state: "drafted" | "submitted" | "approved" | "returned" | "withdrawn";
                                leadOffice: string;
                                cooperating: string[];
                                periodFrom: string;
                                periodUntil: string;
                                /** Format: date-time */
                                changedAt: string;
                                demo: boolean;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Draft a task
         * @description Asks for the permission `task.drafted`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "terms": {
                     *         "name": "name",
                     *         "items": [
                     *           "items"
                     *         ],
                     *         "leadOffice": "pj-scjg",
                     *         "cooperating": [
                     *           "cooperating"
                     *         ],
                     *         "periodFrom": "2026-12-01",
                     *         "periodUntil": "2026-12-01",
                     *         "scope": {
                     *           "regions": [
                     *             "regions"
                     *           ],
                     *           "sections": [
                     *             "sections"
                     *           ],
                     *           "industries": [
                     *             "industries"
                     *           ],
                     *           "nature": "profit"
                     *         },
                     *         "stratifyBy": [
                     *           "region"
                     *         ],
                     *         "method": {
                     *           "kind": "index"
                     *         },
                     *         "quota": {
                     *           "numerator": 0,
                     *           "denominator": 1,
                     *           "kind": "share"
                     *         },
                     *         "reserve": {
                     *           "numerator": 0,
                     *           "denominator": 1
                     *         },
                     *         "demand": [
                     *           {
                     *             "department": "department",
                     *             "role": "leader",
                     *             "specialty": "specialty",
                     *             "count": 1
                     *           }
                     *         ],
                     *         "cap": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        terms: {
                            name: string;
                            items: string[];
                            leadOffice: string;
                            cooperating: string[];
                            /** Format: date */
                            periodFrom: string;
                            /** Format: date */
                            periodUntil: string;
                            scope: {
                                regions: string[];
                                sections: string[];
                                industries: string[];
                                nature: ("profit" | "nonprofit") | null;
                                directory?: {
                                    /** Format: uuid */
                                    directoryId: string;
                                    version: number;
                                };
                            };
                            candidates?: {
                                /** @enum {string} */
                                kind: "times" | "items" | "methods" | "areas" | "order";
                                reason: string;
                                list: string[];
                            };
                            stratifyBy: ("region" | "section")[];
                            method: {
                                /** @enum {string} */
                                kind: "index";
                            } | {
                                /** @enum {string} */
                                kind: "ticket";
                            } | {
                                /** @enum {string} */
                                kind: "layered";
                                cap: number;
                                floor: {
                                    numerator: number;
                                    denominator: number;
                                };
                                months: number;
                            } | {
                                /** @enum {string} */
                                kind: "pps";
                                weights: {
                                    section: string;
                                    weight: number;
                                }[];
                                other: number;
                            } | {
                                /** @enum {string} */
                                kind: "all";
                                batches: number;
                            };
                            quota: {
                                numerator: number;
                                denominator: number;
                                /** @enum {string} */
                                kind: "share";
                            } | {
                                numerator: number;
                                denominator: number;
                                /** @enum {string} */
                                kind: "unbiased";
                            } | {
                                /** @enum {string} */
                                kind: "total";
                                total: number;
                            };
                            reserve: {
                                numerator: number;
                                denominator: number;
                            };
                            demand: {
                                department: string;
                                /** @enum {string} */
                                role: "leader" | "specialist" | "member";
                                specialty: string | null;
                                count: number;
                            }[];
                            cap: number;
                            sealed?: {
                                /** @enum {string} */
                                ground: "surprise" | "classes" | "both";
                                /** Format: date */
                                openBy: string;
                                reason: string;
                                holder: string;
                            };
                            teams?: {
                                count: number;
                                memberCap: number;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                taskId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What these terms would draw today: strata, exclusions, inspectors, and what stands in the way
         * @description Asks for the permission `task.drafted`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "terms": {
                     *         "name": "name",
                     *         "items": [
                     *           "items"
                     *         ],
                     *         "leadOffice": "pj-scjg",
                     *         "cooperating": [
                     *           "cooperating"
                     *         ],
                     *         "periodFrom": "2026-12-01",
                     *         "periodUntil": "2026-12-01",
                     *         "scope": {
                     *           "regions": [
                     *             "regions"
                     *           ],
                     *           "sections": [
                     *             "sections"
                     *           ],
                     *           "industries": [
                     *             "industries"
                     *           ],
                     *           "nature": "profit"
                     *         },
                     *         "stratifyBy": [
                     *           "region"
                     *         ],
                     *         "method": {
                     *           "kind": "index"
                     *         },
                     *         "quota": {
                     *           "numerator": 0,
                     *           "denominator": 1,
                     *           "kind": "share"
                     *         },
                     *         "reserve": {
                     *           "numerator": 0,
                     *           "denominator": 1
                     *         },
                     *         "demand": [
                     *           {
                     *             "department": "department",
                     *             "role": "leader",
                     *             "specialty": "specialty",
                     *             "count": 1
                     *           }
                     *         ],
                     *         "cap": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        terms: {
                            name: string;
                            items: string[];
                            leadOffice: string;
                            cooperating: string[];
                            /** Format: date */
                            periodFrom: string;
                            /** Format: date */
                            periodUntil: string;
                            scope: {
                                regions: string[];
                                sections: string[];
                                industries: string[];
                                nature: ("profit" | "nonprofit") | null;
                                directory?: {
                                    /** Format: uuid */
                                    directoryId: string;
                                    version: number;
                                };
                            };
                            candidates?: {
                                /** @enum {string} */
                                kind: "times" | "items" | "methods" | "areas" | "order";
                                reason: string;
                                list: string[];
                            };
                            stratifyBy: ("region" | "section")[];
                            method: {
                                /** @enum {string} */
                                kind: "index";
                            } | {
                                /** @enum {string} */
                                kind: "ticket";
                            } | {
                                /** @enum {string} */
                                kind: "layered";
                                cap: number;
                                floor: {
                                    numerator: number;
                                    denominator: number;
                                };
                                months: number;
                            } | {
                                /** @enum {string} */
                                kind: "pps";
                                weights: {
                                    section: string;
                                    weight: number;
                                }[];
                                other: number;
                            } | {
                                /** @enum {string} */
                                kind: "all";
                                batches: number;
                            };
                            quota: {
                                numerator: number;
                                denominator: number;
                                /** @enum {string} */
                                kind: "share";
                            } | {
                                numerator: number;
                                denominator: number;
                                /** @enum {string} */
                                kind: "unbiased";
                            } | {
                                /** @enum {string} */
                                kind: "total";
                                total: number;
                            };
                            reserve: {
                                numerator: number;
                                denominator: number;
                            };
                            demand: {
                                department: string;
                                /** @enum {string} */
                                role: "leader" | "specialist" | "member";
                                specialty: string | null;
                                count: number;
                            }[];
                            cap: number;
                            sealed?: {
                                /** @enum {string} */
                                ground: "surprise" | "classes" | "both";
                                /** Format: date */
                                openBy: string;
                                reason: string;
                                holder: string;
                            };
                            teams?: {
                                count: number;
                                memberCap: number;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            directory: number;
                            strata: {
                                code: string;
                                label: string;
                                area: string | null;
                                size: number;
                                n: number;
                                most: number;
                                reserve: number;
                                groups: {
                                    value: string;
                                    units: number;
                                    numerator: string;
                                    denominator: string;
                                }[] | null;
                            }[];
                            excluded: {
                                reason: string;
                                units: number;
                            }[];
                            pool: {
                                department: string;
                                role: string;
                                specialty: string | null;
                                needed: number;
                                available: number;
                                capacity: number;
                            }[];
                            short: {
                                department: string;
                                role: string;
                                specialty: string | null;
                                area: string | null;
                                needed: number;
                                officers: number;
                                capacity: number;
                            }[];
                            shortage: {
                                needed: number;
                                officers: number;
                                capacity: number;
                            } | null;
                            problems: {
                                code: string;
                                with: {
                                    [key: string]: string | number;
                                };
                                zh: string;
                                en: string;
                            }[];
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a task would draw today, for whoever prepares or decides it
         * @description Asks for the permission `task.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            directory: number;
                            strata: {
                                code: string;
                                label: string;
                                area: string | null;
                                size: number;
                                n: number;
                                most: number;
                                reserve: number;
                                groups: {
                                    value: string;
                                    units: number;
                                    numerator: string;
                                    denominator: string;
                                }[] | null;
                            }[];
                            excluded: {
                                reason: string;
                                units: number;
                            }[];
                            pool: {
                                department: string;
                                role: string;
                                specialty: string | null;
                                needed: number;
                                available: number;
                                capacity: number;
                            }[];
                            short: {
                                department: string;
                                role: string;
                                specialty: string | null;
                                area: string | null;
                                needed: number;
                                officers: number;
                                capacity: number;
                            }[];
                            shortage: {
                                needed: number;
                                officers: number;
                                capacity: number;
                            } | null;
                            problems: {
                                code: string;
                                with: {
                                    [key: string]: string | number;
                                };
                                zh: string;
                                en: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task: terms, items, slots, history of decisions
         * @description Asks for the permission `task.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            taskId: string;
                            name: string;
                            kind: string;
                            /** @enum {string} */
                            state: "drafted" | "submitted" | "approved" | "returned" | "withdrawn";
                            leadOffice: string;
                            cooperating: string[];
                            periodFrom: string;
                            periodUntil: string;
                            /** Format: date-time */
                            changedAt: string;
                            demo: boolean;
                            terms: {
                                name: string;
                                items: string[];
                                leadOffice: string;
                                cooperating: string[];
                                /** Format: date */
                                periodFrom: string;
                                /** Format: date */
                                periodUntil: string;
                                scope: {
                                    regions: string[];
                                    sections: string[];
                                    industries: string[];
                                    nature: ("profit" | "nonprofit") | null;
                                    directory?: {
                                        /** Format: uuid */
                                        directoryId: string;
                                        version: number;
                                    };
                                };
                                candidates?: {
                                    /** @enum {string} */
                                    kind: "times" | "items" | "methods" | "areas" | "order";
                                    reason: string;
                                    list: string[];
                                };
                                stratifyBy: ("region" | "section")[];
                                method: {
                                    /** @enum {string} */
                                    kind: "index";
                                } | {
                                    /** @enum {string} */
                                    kind: "ticket";
                                } | {
                                    /** @enum {string} */
                                    kind: "layered";
                                    cap: number;
                                    floor: {
                                        numerator: number;
                                        denominator: number;
                                    };
                                    months: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "pps";
                                    weights: {
                                        section: string;
                                        weight: number;
                                    }[];
                                    other: number;
                                } | {
                                    /** @enum {string} */
                                    kind: "all";
                                    batches: number;
                                };
                                quota: {
                                    numerator: number;
                                    denominator: number;
                                    /** @enum {string} */
                                    kind: "share";
                                } | {
                                    numerator: number;
                                    denominator: number;
                                    /** @enum {string} */
                                    kind: "unbiased";
                                } | {
                                    /** @enum {string} */
                                    kind: "total";
                                    total: number;
                                };
                                reserve: {
                                    numerator: number;
                                    denominator: number;
                                };
                                demand: {
                                    department: string;
                                    /** @enum {string} */
                                    role: "leader" | "specialist" | "member";
                                    specialty: string | null;
                                    count: number;
                                }[];
                                cap: number;
                                sealed?: {
                                    /** @enum {string} */
                                    ground: "surprise" | "classes" | "both";
                                    /** Format: date */
                                    openBy: string;
                                    reason: string;
                                    holder: string;
                                };
                                teams?: {
                                    count: number;
                                    memberCap: number;
                                };
                            };
                            termsHash: string;
                            version: number;
                            /** Format: date-time */
                            createdAt: string;
                            approvedAt: string | null;
                            items: {
                                itemId: string;
                                department: string;
                                name: string;
                                object: string;
                                method: string;
                                basis: string;
                                /** @enum {string} */
                                importance: "general" | "key";
                                level: string;
                                ratio: string | null;
                                source: string;
                                sourceUrl: string | null;
                            }[];
                            slots: {
                                department: string;
                                role: string;
                                specialty: string | null;
                            }[];
                            history: {
                                entryId: string;
                                type: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                decision: ("approved" | "returned") | null;
                                reason: string | null;
                            }[];
                            acts: string[];
                            entryId: string;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a draft or a returned task
         * @description Asks for the permission `task.changed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "version": -2147483648,
                     *       "terms": {
                     *         "name": "name",
                     *         "items": [
                     *           "items"
                     *         ],
                     *         "leadOffice": "pj-scjg",
                     *         "cooperating": [
                     *           "cooperating"
                     *         ],
                     *         "periodFrom": "2026-12-01",
                     *         "periodUntil": "2026-12-01",
                     *         "scope": {
                     *           "regions": [
                     *             "regions"
                     *           ],
                     *           "sections": [
                     *             "sections"
                     *           ],
                     *           "industries": [
                     *             "industries"
                     *           ],
                     *           "nature": "profit"
                     *         },
                     *         "stratifyBy": [
                     *           "region"
                     *         ],
                     *         "method": {
                     *           "kind": "index"
                     *         },
                     *         "quota": {
                     *           "numerator": 0,
                     *           "denominator": 1,
                     *           "kind": "share"
                     *         },
                     *         "reserve": {
                     *           "numerator": 0,
                     *           "denominator": 1
                     *         },
                     *         "demand": [
                     *           {
                     *             "department": "department",
                     *             "role": "leader",
                     *             "specialty": "specialty",
                     *             "count": 1
                     *           }
                     *         ],
                     *         "cap": 1
                     *       }
                     *     }
                     */
                    "application/json": {
                        version: number;
                        terms: {
                            name: string;
                            items: string[];
                            leadOffice: string;
                            cooperating: string[];
                            /** Format: date */
                            periodFrom: string;
                            /** Format: date */
                            periodUntil: string;
                            scope: {
                                regions: string[];
                                sections: string[];
                                industries: string[];
                                nature: ("profit" | "nonprofit") | null;
                                directory?: {
                                    /** Format: uuid */
                                    directoryId: string;
                                    version: number;
                                };
                            };
                            candidates?: {
                                /** @enum {string} */
                                kind: "times" | "items" | "methods" | "areas" | "order";
                                reason: string;
                                list: string[];
                            };
                            stratifyBy: ("region" | "section")[];
                            method: {
                                /** @enum {string} */
                                kind: "index";
                            } | {
                                /** @enum {string} */
                                kind: "ticket";
                            } | {
                                /** @enum {string} */
                                kind: "layered";
                                cap: number;
                                floor: {
                                    numerator: number;
                                    denominator: number;
                                };
                                months: number;
                            } | {
                                /** @enum {string} */
                                kind: "pps";
                                weights: {
                                    section: string;
                                    weight: number;
                                }[];
                                other: number;
                            } | {
                                /** @enum {string} */
                                kind: "all";
                                batches: number;
                            };
                            quota: {
                                numerator: number;
                                denominator: number;
                                /** @enum {string} */
                                kind: "share";
                            } | {
                                numerator: number;
                                denominator: number;
                                /** @enum {string} */
                                kind: "unbiased";
                            } | {
                                /** @enum {string} */
                                kind: "total";
                                total: number;
                            };
                            reserve: {
                                numerator: number;
                                denominator: number;
                            };
                            demand: {
                                department: string;
                                /** @enum {string} */
                                role: "leader" | "specialist" | "member";
                                specialty: string | null;
                                count: number;
                            }[];
                            cap: number;
                            sealed?: {
                                /** @enum {string} */
                                ground: "surprise" | "classes" | "both";
                                /** Format: date */
                                openBy: string;
                                reason: string;
                                holder: string;
                            };
                            teams?: {
                                count: number;
                                memberCap: number;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                version: number;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit for approval
         * @description Asks for the permission `task.submitted`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "drafted" | "submitted" | "approved" | "returned" | "withdrawn";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or return (with reason)
         * @description Asks for the permission `task.decided`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "decision": "approved",
                     *       "reason": "why it is done, kept in the log",
                     *       "terms": "terms"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        decision: "approved" | "returned";
                        reason: string;
                        terms: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "drafted" | "submitted" | "approved" | "returned" | "withdrawn";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a task that is not approved
         * @description Asks for the permission `task.withdrawn`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "drafted" | "submitted" | "approved" | "returned" | "withdrawn";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draws, newest first
         * @description Asks for the permission `draw.read`.
         */
        get: {
            parameters: {
                query?: {
                    title?: string;
                    id?: string;
                    state?: string;
                    office?: string;
                    kind?: string;
                    assurance?: string;
                    prepared?: string;
                    q?: string;
                    sort?: "" | "title" | "-title" | "id" | "-id" | "state" | "-state" | "office" | "-office" | "kind" | "-kind" | "prepared" | "-prepared";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                drawId: string;
                                taskId: string;
                                seq: number;
                                /** @enum {string} */
                                kind: "drand" | "demo" | "staged";
                                /** @enum {string} */
                                state: "prepared" | "committed" | "revealed" | "beaconed" | "seeded" | "resulted" | "voided";
                                title: string;
                                leadOffice: string;
                                /** Format: date-time */
                                preparedAt: string;
                                committedAt: string | null;
                                revealBy: string | null;
                                beaconAt: string | null;
                                resultedAt: string | null;
                                voidedAt: string | null;
                                voidReason: string | null;
                                assurance: {
                                    centibits: number;
                                    heads: number;
                                    timeProven: boolean;
                                    registerAnchored: boolean;
                                    /** @enum {string} */
                                    level: "fully" | "timeUnproven" | "demo" | "staged";
                                    witnesses?: string[];
                                } | null;
                                demo: boolean;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One draw with list, parties, steps, result, team slots and departures
         * @description Asks for the permission `draw.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            drawId: string;
                            taskId: string;
                            seq: number;
                            /** @enum {string} */
                            kind: "drand" | "demo" | "staged";
                            /** @enum {string} */
                            state: "prepared" | "committed" | "revealed" | "beaconed" | "seeded" | "resulted" | "voided";
                            title: string;
                            leadOffice: string;
                            /** Format: date-time */
                            preparedAt: string;
                            committedAt: string | null;
                            revealBy: string | null;
                            beaconAt: string | null;
                            resultedAt: string | null;
                            voidedAt: string | null;
                            voidReason: string | null;
                            assurance: {
                                centibits: number;
                                heads: number;
                                timeProven: boolean;
                                registerAnchored: boolean;
                                /** @enum {string} */
                                level: "fully" | "timeUnproven" | "demo" | "staged";
                                witnesses?: string[];
                            } | null;
                            demo: boolean;
                            commitment: string | null;
                            commitHash: string | null;
                            beacon: string | null;
                            seed: string | null;
                            resultHash: string | null;
                            list: {
                                listId: string;
                                /** @enum {string} */
                                state: "building" | "finished" | "failed";
                                jobId: string | null;
                                failure: string | null;
                                directory: number;
                                listed: number;
                                excluded: number;
                                objectsRoot: string | null;
                                excludedRoot: string | null;
                                snapshot: {
                                    takenAt: string;
                                    source: string;
                                    count: number;
                                    queryHash: string;
                                };
                                finishedAt: string | null;
                                sealed: {
                                    /** @enum {string} */
                                    openTo: "everyone" | "units";
                                    embargo: boolean;
                                    holder: string | null;
                                    openBy: string | null;
                                } | null;
                                strata: {
                                    code: string;
                                    label: string;
                                    labelEn: string;
                                    units: number;
                                    wanted: number;
                                    groups: {
                                        value: string;
                                        units: number;
                                        numerator: string;
                                        denominator: string;
                                    }[] | null;
                                    reserve: number;
                                    root: string;
                                }[];
                                reasons: {
                                    reason: string;
                                    units: number;
                                }[];
                            } | null;
                            unsealedAt: string | null;
                            copies: {
                                /** @enum {string} */
                                kind: "copy" | "audit";
                                /** Format: date-time */
                                at: string;
                                by: string;
                            }[];
                            parties: {
                                party: string;
                                label: string;
                                head: string;
                                userId: string | null;
                                /** @enum {string} */
                                state: "invited" | "committed" | "revealed" | "absent" | "wrong";
                                commitment: string | null;
                                nonce: string | null;
                                value: string | null;
                                revealedAt: string | null;
                            }[];
                            steps: {
                                n: number;
                                kind: string;
                                /** Format: date-time */
                                at: string;
                                party: string | null;
                                entryId: string;
                                index: number | null;
                            }[];
                            drawn: {
                                stratum: string;
                                rank: number;
                                position: number;
                                subjectId: string;
                                name: string;
                                /** @enum {string} */
                                role: "drawn" | "reserve";
                                /** @enum {string} */
                                state: "standing" | "waiting" | "replaced" | "called";
                                leafHash: string | null;
                                visitedOn: string | null;
                                openedAt: string | null;
                            }[];
                            slots: {
                                subjectId: string;
                                n: number;
                                department: string;
                                role: string;
                                officer: string;
                                name: string;
                                certificate: string;
                                candidates: number;
                                directed: boolean;
                                team: string | null;
                                substitute: boolean;
                            }[];
                            teams: {
                                code: string;
                                objects: number;
                                members: {
                                    department: string;
                                    role: string;
                                    name: string;
                                    certificate: string;
                                    officeId: string;
                                    candidates: number;
                                }[];
                            }[];
                            officers: {
                                id: string;
                                name: string;
                                department: string;
                                roles: string[];
                                specialties: string[];
                                cap: number;
                            }[];
                            exceptions: {
                                exceptionId: string;
                                /** @enum {string} */
                                kind: "replacement" | "direct_assignment";
                                stratum: string | null;
                                rank: number | null;
                                subjectId: string | null;
                                slot: number | null;
                                officer: string | null;
                                ground: string;
                                reason: string;
                                evidence: string;
                                officeId: string;
                                askedBy: string;
                                /** Format: date-time */
                                askedAt: string;
                                /** @enum {string} */
                                state: "asked" | "granted" | "returned";
                                decidedBy: string | null;
                                decidedAt: string | null;
                                replacedByRank: number | null;
                            }[];
                            published: boolean;
                            /** Format: date-time */
                            now: string;
                            checkpoint: {
                                size: number;
                                root: string;
                                at: string;
                                witnesses: number;
                            } | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest frozen list and all draws of a task
         * @description Asks for the permission `draw.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            list: {
                                listId: string;
                                /** @enum {string} */
                                state: "building" | "finished" | "failed";
                                jobId: string | null;
                                failure: string | null;
                                directory: number;
                                listed: number;
                                excluded: number;
                                objectsRoot: string | null;
                                excludedRoot: string | null;
                                snapshot: {
                                    takenAt: string;
                                    source: string;
                                    count: number;
                                    queryHash: string;
                                };
                                finishedAt: string | null;
                                sealed: {
                                    /** @enum {string} */
                                    openTo: "everyone" | "units";
                                    embargo: boolean;
                                    holder: string | null;
                                    openBy: string | null;
                                } | null;
                                strata: {
                                    code: string;
                                    label: string;
                                    labelEn: string;
                                    units: number;
                                    wanted: number;
                                    groups: {
                                        value: string;
                                        units: number;
                                        numerator: string;
                                        denominator: string;
                                    }[] | null;
                                    reserve: number;
                                    root: string;
                                }[];
                                reasons: {
                                    reason: string;
                                    units: number;
                                }[];
                            } | null;
                            draws: {
                                drawId: string;
                                taskId: string;
                                seq: number;
                                /** @enum {string} */
                                kind: "drand" | "demo" | "staged";
                                /** @enum {string} */
                                state: "prepared" | "committed" | "revealed" | "beaconed" | "seeded" | "resulted" | "voided";
                                title: string;
                                leadOffice: string;
                                /** Format: date-time */
                                preparedAt: string;
                                committedAt: string | null;
                                revealBy: string | null;
                                beaconAt: string | null;
                                resultedAt: string | null;
                                voidedAt: string | null;
                                voidReason: string | null;
                                assurance: {
                                    centibits: number;
                                    heads: number;
                                    timeProven: boolean;
                                    registerAnchored: boolean;
                                    /** @enum {string} */
                                    level: "fully" | "timeUnproven" | "demo" | "staged";
                                    witnesses?: string[];
                                } | null;
                                demo: boolean;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Prepare a draw: kind of beacon, and who brings randomness
         * @description Asks for the permission `draw.prepared`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "kind": "drand",
                     *       "parties": [
                     *         {
                     *           "userId": "userId",
                     *           "label": "label"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        kind: "drand" | "demo" | "staged";
                        parties: {
                            userId: string;
                            label: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                drawId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/subjects/{subjectId}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The draws a subject was in (newest 200 draws)
         * @description Asks for the permission `draw.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    subjectId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                drawId: string;
                                taskId: string;
                                seq: number;
                                /** @enum {string} */
                                kind: "drand" | "demo" | "staged";
                                /** @enum {string} */
                                state: "prepared" | "committed" | "revealed" | "beaconed" | "seeded" | "resulted" | "voided";
                                title: string;
                                leadOffice: string;
                                /** Format: date-time */
                                preparedAt: string;
                                committedAt: string | null;
                                revealBy: string | null;
                                beaconAt: string | null;
                                resultedAt: string | null;
                                voidedAt: string | null;
                                voidReason: string | null;
                                assurance: {
                                    centibits: number;
                                    heads: number;
                                    timeProven: boolean;
                                    registerAnchored: boolean;
                                    /** @enum {string} */
                                    level: "fully" | "timeUnproven" | "demo" | "staged";
                                    witnesses?: string[];
                                } | null;
                                demo: boolean;
                                /** @enum {string} */
                                stood: "listed" | "excluded";
                                stratum: string | null;
                                reason: string | null;
                                rank: number | null;
                                drawn: ("standing" | "waiting" | "replaced" | "called") | null;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All replacements and direct assignments, newest first (R5, R33)
         * @description Asks for the permission `draw.read`.
         */
        get: {
            parameters: {
                query?: {
                    title?: string;
                    draw?: string;
                    kind?: string;
                    object?: string;
                    ground?: string;
                    office?: string;
                    state?: string;
                    asked?: string;
                    decided?: string;
                    q?: string;
                    sort?: "" | "title" | "-title" | "draw" | "-draw" | "kind" | "-kind" | "office" | "-office" | "state" | "-state" | "asked" | "-asked";
                    after?: string;
                    limit?: number;
                    total?: "0" | "1";
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                exceptionId: string;
                                /** @enum {string} */
                                kind: "replacement" | "direct_assignment";
                                drawId: string;
                                title: string;
                                leadOffice: string;
                                subjectId: string | null;
                                ground: string;
                                /** @enum {string} */
                                state: "asked" | "granted" | "returned";
                                /** Format: date-time */
                                askedAt: string;
                                decidedAt: string | null;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze the list of an approved task (a job)
         * @description Asks for the permission `list.ordered`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    taskId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                listId: string;
                                jobId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/entropy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A party commits its randomness (E_j)
         * @description Asks for the permission `draw.entropy`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "party": "party",
                     *       "commitment": "commitment"
                     *     }
                     */
                    "application/json": {
                        party: string;
                        commitment: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "committed";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * COMMIT: fixes list, quotas, people, randomness and times
         * @description Asks for the permission `draw.committed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "revealSeconds": -9007199254740991
                     *     }
                     */
                    "application/json": {
                        revealSeconds: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                c: string;
                                t0: string;
                                t1: string;
                                t2: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * REVEAL: a party opens nonce and value
         * @description Asks for the permission `draw.revealed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "party": "party",
                     *       "nonce": "nonce",
                     *       "value": "value"
                     *     }
                     */
                    "application/json": {
                        party: string;
                        nonce: string;
                        value: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "revealed";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/beacon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * BEACON by hand, under the same check
         * @description Asks for the permission `draw.beaconed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "text": "text"
                     *     }
                     */
                    "application/json": {
                        text: string;
                        /** @default  */
                        previous?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "beaconed";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * VOID, for a reason of the closed list
         * @description Asks for the permission `draw.voided`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log",
                     *       "evidence": "evidence"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        reason: "list-wrong" | "demand-wrong" | "beacon-absent" | "infeasible" | "ordered" | "withdrawn";
                        evidence: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "voided";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish: the draw and all its steps, for good
         * @description Asks for the permission `draw.published`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                drawId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to replace a drawn object by the next reserve
         * @description Asks for the permission `replacement.asked`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "stratum": "stratum",
                     *       "rank": -2147483648,
                     *       "ground": "closed",
                     *       "reason": "why it is done, kept in the log",
                     *       "evidence": "evidence",
                     *       "decider": "decider"
                     *     }
                     */
                    "application/json": {
                        stratum: string;
                        rank: number;
                        /** @enum {string} */
                        ground: "closed" | "moved" | "not-found" | "suspended" | "duplicate" | "force-majeure";
                        reason: string;
                        evidence: string;
                        decider: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                exceptionId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to direct an inspector by hand
         * @description Asks for the permission `assignment.asked`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "subjectId": "subjectId",
                     *       "slot": -2147483648,
                     *       "officer": "officer",
                     *       "ground": "specialty",
                     *       "reason": "why it is done, kept in the log",
                     *       "evidence": "evidence",
                     *       "decider": "decider"
                     *     }
                     */
                    "application/json": {
                        subjectId: string;
                        slot: number;
                        officer: string;
                        /** @enum {string} */
                        ground: "specialty" | "infeasible" | "emergency" | "safety" | "continuity";
                        reason: string;
                        evidence: string;
                        decider: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                exceptionId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exceptions/{exceptionId}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a replacement, under another head
         * @description Asks for the permission `draw.replaced`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    exceptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                successor: string;
                                successorRank: number;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exceptions/{exceptionId}/direct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a direct assignment, under another head
         * @description Asks for the permission `draw.directed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    exceptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                officer: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exceptions/{exceptionId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a request for an exception, with reason
         * @description Asks for the permission `exception.returned`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    exceptionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "returned";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who may bring randomness to a draw, with the head they stand under
         * @description Asks for the permission `draw.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            people: {
                                userId: string;
                                name: string;
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                                head: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/deciders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offices under another head than mine where somebody decides exceptions
         * @description Asks for the permission `draw.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offices: {
                                officeId: string;
                                officeName: string;
                                officeNameEn: string;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exceptions/{exceptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The draw that an exception departs from
         * @description Asks for the permission `draw.read`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    exceptionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            exceptionId: string;
                            drawId: string;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Objects that were assigned to me as an inspector, newest draws first
         * @description Asks for the permission `draw.read`.
         */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                drawId: string;
                                title: string;
                                leadOffice: string;
                                subjectId: string;
                                name: string | null;
                                role: string;
                                directed: boolean;
                                /** Format: date-time */
                                preparedAt: string;
                            }[];
                            next: string | null;
                            total: {
                                count: number;
                                exact: boolean;
                            };
                            inspectorId: string | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sealed-draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sealed draws with their day and whether they are opened; for heads who hold copies and for auditors
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                drawId: string;
                                title: string;
                                leadOffice: string;
                                holder: string;
                                /** @enum {string} */
                                openTo: "everyone" | "units";
                                state: string;
                                /** Format: date-time */
                                openBy: string;
                                unsealedAt: string | null;
                                overdue: boolean;
                                copied: boolean;
                                audited: boolean;
                            }[];
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/copy.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole sealed draw as a file, after the act that takes a copy or opens it for an audit; every reading is remembered
         * @description For everybody signed in.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open one unit of a sealed list after its visit
         * @description Asks for the permission `draw.opened`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "stratum": "stratum",
                     *       "rank": -2147483648,
                     *       "visitedOn": "2026-12-01"
                     *     }
                     */
                    "application/json": {
                        stratum: string;
                        rank: number;
                        /** Format: date */
                        visitedOn: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "opened";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/unseal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the whole sealed list
         * @description Asks for the permission `draw.unsealed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @enum {string} */
                                state: "unsealed";
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the copy that a second head holds
         * @description Asks for the permission `draw.copied`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /** @example {} */
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                drawId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a sealed draw for an audit, with a reason
         * @description Asks for the permission `draw.audited`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "why it is done, kept in the log"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                drawId: string;
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/draws/{drawId}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A firm's own opening with its proof, to be handed to it
         * @description Asks for the permission `draw.issued`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Up to 100 visible characters, one for each deed */
                    "Idempotency-Key"?: string;
                    /** @description ETag of the thing as it was read */
                    "If-Match"?: string;
                };
                path: {
                    drawId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "subjectId": "subjectId"
                     *     }
                     */
                    "application/json": {
                        subjectId: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                stratum: string;
                                position: number;
                                leaf: string;
                                proof: string[];
                            };
                            entryId: string;
                        };
                    };
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Changed meanwhile: with what is current */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/draws/{drawId}/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a subject was in the list of a published draw: stratum, position, probability, proof; or why it was left out
         * @description Open to everybody.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description ETag of an answer that is at hand */
                    "If-None-Match"?: string;
                };
                path: {
                    drawId: string;
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            stood: "listed" | "excluded" | "absent" | "sealed";
                            stratum: string | null;
                            label: string | null;
                            units: number | null;
                            wanted: number | null;
                            position: number | null;
                            leaf: string | null;
                            proof: string[];
                            root: string | null;
                            reason: string | null;
                            rank: number | null;
                            drawn: ("standing" | "waiting" | "replaced" | "called") | null;
                        };
                    };
                };
                /** @description As it was: the version that If-None-Match names */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The form is wrong, field by field */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BadForm"] | components["schemas"]["Refused"];
                    };
                };
                /** @description Nobody is signed in, or the key opens nothing */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Not there */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description In conflict with what is there */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A condition is not met */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description Too many requests in this minute */
                429: {
                    headers: {
                        /** @description Seconds */
                        "Retry-After"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Refused"];
                    };
                };
                /** @description A fault of ours, by its id */
                500: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Failed"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        RefusedInput: {
            refusal: {
                code: string;
                /** @enum {string} */
                kind: "forbidden" | "missing" | "conflict" | "unmet";
                with: {
                    [key: string]: string | number;
                };
                zh: string;
                en: string;
            };
        };
        BadFormInput: {
            problems: {
                path: string;
                zh: string;
                en: string;
            }[];
        };
        FailedInput: {
            errorId: string;
        };
        Refused: {
            refusal: {
                code: string;
                /** @enum {string} */
                kind: "forbidden" | "missing" | "conflict" | "unmet";
                with: {
                    [key: string]: string | number;
                };
                zh: string;
                en: string;
            };
        };
        BadForm: {
            problems: {
                path: string;
                zh: string;
                en: string;
            }[];
        };
        Failed: {
            errorId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
