import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';

/** One event as it came. */
export interface ReceivedEvent {
  event: string;
  id: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into data of every shape
  data: any;
}

/** A client of server-sent events that shows all it got. */
export class EventSource {
  readonly events: ReceivedEvent[] = [];
  comments = 0;
  retry: number | undefined;
  ended = false;
  /** The server broke off in the middle, or we did. */
  aborted = false;
  private text = '';
  private heard: () => void = () => undefined;

  private constructor(
    private readonly request: ClientRequest,
    readonly response: IncomingMessage,
  ) {
    response.setEncoding('utf8').on('data', (text: string) => this.read(text));
    response.on('end', () => this.over('ended')).on('aborted', () => this.over('aborted'));
    response.on('error', () => this.over('aborted'));
  }

  /** Connects; answers whatever the server says. */
  static async open(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<EventSource> {
    const sent = request(url, { method, agent: false, headers: { accept: 'text/event-stream', ...headers } }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    sent.on('error', () => undefined);
    return new EventSource(sent, response);
  }

  get status(): number {
    return this.response.statusCode!;
  }

  /** What did not come as an event: the problem of a refusal. */
  get rest(): string {
    return this.text;
  }

  /** Resolves when something holds; jest's time limit ends a wait that never will. */
  async until(holds: (source: this) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((resolve) => (this.heard = resolve));
  }

  /** The latest event about each variant. */
  get latest(): Record<string, number> {
    return Object.fromEntries(this.events.map(({ data }) => [data.variant, data.available]));
  }

  /** Reads nothing more from here on. */
  pause(): void {
    this.response.pause();
  }

  /** Goes away without a word. */
  die(): void {
    this.request.destroy();
  }

  private over(how: 'ended' | 'aborted'): void {
    this[how] = true;
    this.heard();
  }

  private read(text: string): void {
    this.text += text;
    const blocks = this.text.split('\n\n');
    if (this.response.headers['content-type']?.startsWith('text/event-stream')) {
      this.text = blocks.pop()!;
      blocks.forEach((block) => this.take(block));
    }
    this.heard();
  }

  private take(block: string): void {
    if (block.startsWith(':')) return void this.comments++;
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]));
    if (fields['retry']) this.retry = Number(fields['retry']);
    if (fields['event']) {
      this.events.push({ event: fields['event'], id: fields['id']!, data: JSON.parse(fields['data']!) });
    }
  }
}
