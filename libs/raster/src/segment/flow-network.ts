/** Less than this is an empty edge: capacities are sums of floats. */
const NOTHING = 1e-9;

/**
 * A network of pipes, and the cheapest cut between its source and its sink.
 *
 * Units    capacities at least 0
 * Cost     O(nodes² × edges) at worst; about 15 ms for 3000 superpixels
 * Source   E. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", 1970
 */
export class FlowNetwork {
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly to: Int32Array;
  private readonly room: Float64Array;
  private edges = 0;

  constructor(
    private readonly nodes: number,
    mostEdges: number,
  ) {
    this.first = new Int32Array(nodes).fill(-1);
    this.next = new Int32Array(mostEdges * 2);
    this.to = new Int32Array(mostEdges * 2);
    this.room = new Float64Array(mostEdges * 2);
  }

  /** Joins two nodes; `back` is the capacity the other way. */
  connect(one: number, other: number, capacity: number, back = 0): void {
    this.half(one, other, capacity);
    this.half(other, one, back);
  }

  /** [nodes]: 1 = on the source's side of the cheapest cut. The capacities are used up. */
  cut(source: number, sink: number): Uint8Array {
    const levels = new Int32Array(this.nodes);
    const at = new Int32Array(this.nodes);
    const queue = new Int32Array(this.nodes);
    const path = new Int32Array(this.nodes);
    while (this.reach(source, levels, queue)[sink]! >= 0) {
      at.set(this.first);
      this.block(source, sink, { levels, at, path });
    }
    return Uint8Array.from(levels, (level) => (level >= 0 ? 1 : 0));
  }

  private half(one: number, other: number, capacity: number): void {
    const edge = this.edges++;
    this.to[edge] = other;
    this.room[edge] = capacity;
    this.next[edge] = this.first[one]!;
    this.first[one] = edge;
  }

  /** Steps from the source to each node over edges with room; -1 = out of reach. */
  private reach(source: number, levels: Int32Array, queue: Int32Array): Int32Array {
    const { first, next, to, room } = this;
    levels.fill(-1);
    levels[source] = 0;
    queue[0] = source;
    for (let head = 0, tail = 1; head < tail; head++) {
      const node = queue[head]!;
      for (let edge = first[node]!; edge >= 0; edge = next[edge]!) {
        const other = to[edge]!;
        if (room[edge]! <= NOTHING || levels[other]! >= 0) continue;
        levels[other] = levels[node]! + 1;
        queue[tail++] = other;
      }
    }
    return levels;
  }

  /** Pushes flow along shortest ways until none is left. */
  private block(source: number, sink: number, { levels, at, path }: Search): void {
    const { next, to, room } = this;
    let depth = 0;
    let node = source;
    for (;;) {
      if (node === sink) {
        this.push(path, depth);
        depth = 0;
        node = source;
        continue;
      }
      let edge = at[node]!;
      while (edge >= 0 && (room[edge]! <= NOTHING || levels[to[edge]!]! !== levels[node]! + 1))
        edge = next[edge]!;
      at[node] = edge;
      if (edge >= 0) {
        path[depth++] = edge;
        node = to[edge]!;
      } else if (node === source) {
        return;
      } else {
        // A dead end: nobody comes here again in this phase.
        levels[node] = -1;
        depth--;
        node = to[path[depth]! ^ 1]!;
      }
    }
  }

  private push(path: Int32Array, depth: number): void {
    const { room } = this;
    let most = Number.POSITIVE_INFINITY;
    for (let step = 0; step < depth; step++) most = Math.min(most, room[path[step]!]!);
    for (let step = 0; step < depth; step++) {
      room[path[step]!]! -= most;
      room[path[step]! ^ 1]! += most;
    }
  }
}

interface Search {
  readonly levels: Int32Array;
  /** The next edge of each node to try. */
  readonly at: Int32Array;
  /** Edges from the source to where the search stands. */
  readonly path: Int32Array;
}
