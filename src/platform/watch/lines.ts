// The server's own lines, JSON one a line, for the operator: what failed and where, never who or about whom (P11). Requests are told by the
// pattern of their route, since addresses carry names and codes; of an error stays what the code knows of it, since databases and parsers
// repeat in it what they were given. What people did is in the log of acts, under its own protection.
import { type DestinationStream, type Logger, pino } from 'pino';

/** Parsers and databases put what they were given between quotation marks. */
const unquoted = (text: string): string => text.replace(/"[^"\n]*"?/g, '"…"');

/** Of a database error: columns that name parts of the schema. `detail`, `where`, `query` and the like hold values. */
const NAMES = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

type Told = { readonly type: string; readonly message: string; readonly stack: string; readonly cause?: Told };

function errorTold(error: unknown): Told | { readonly type: string } {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', cause } = error;
  const known = error as unknown as Record<string, unknown>;
  const named = NAMES.filter((part) => typeof known[part] === 'string').map((part) => [part, known[part]] as const);
  // The stack repeats the message, which may have several lines, before its frames.
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.constructor.name === 'Error' ? name : error.constructor.name,
    ...Object.fromEntries(named),
    message: unquoted(message),
    stack: frames.join('\n'),
    ...(cause instanceof Error ? { cause: errorTold(cause) as Told } : {}),
  };
}

type Request = { readonly method?: string; readonly routeOptions?: { readonly url?: string | undefined } };
type Reply = { readonly statusCode?: number; readonly request?: Request };

const requestTold = ({ method, routeOptions }: Request) => ({ method, route: routeOptions?.url ?? 'none' });

/** `destination` is where a test looks. */
export const openLines = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      serializers: {
        req: requestTold,
        res: ({ statusCode, request }: Reply) => ({ status: statusCode, ...(request ? requestTold(request) : {}) }),
        err: errorTold,
        error: errorTold,
      },
      // An error given alone is told like any other; words of the libraries may repeat an address.
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args as unknown[];
          const told = first instanceof Error ? [{ err: first }, 'error'] : [first, ...rest];
          method.apply(this, told.map((one) => (typeof one === 'string' ? unquoted(one) : one)) as typeof args);
        },
      },
    },
    ...(destination ? [destination] : []),
  );
