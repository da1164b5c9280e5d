// A new token's attention: turns its queries and keys by its position, puts keys and values into the cache, and attends to all
// tokens up to it. One block at a time a head of keys and a part of the tokens (as flash-decoding does, arXiv 2307.08691 and
// its authors' note of 2023-10), with the softmax kept up as scores come; the block of a head that is done last joins the
// parts. How far a row reaches is read from memory, so that a recorded launch holds for every length.
//
// Tokens before the new one, and where it goes, were there before the launch: the first of them are asked for before what the
// phase ahead writes is waited for.

// Result j is x[j] cos[j] + x[j - HEAD/2] sin[j], the sine of the first half negated: rounded once, as the product with
// a matrix of cosines and sines does.
template <int HEAD>
__device__ inline void turn(const unsigned short *head, int chunk, uint4 cosines, uint4 sines, float (&turned)[8]) {
  constexpr int CHUNKS = HEAD / 8;
  float x[8], other[8], cosine[8], sine[8];
  widen(__ldcg(reinterpret_cast<const uint4 *>(head) + chunk), x);
  widen(__ldcg(reinterpret_cast<const uint4 *>(head) + (chunk + CHUNKS / 2) % CHUNKS), other);
  widen(cosines, cosine);
  widen(sines, sine);
#pragma unroll
  for (int i = 0; i < 8; i++) turned[i] = rounded(x[i] * cosine[i] + other[i] * sine[i]);
}

// The lanes that share a token's key: a power of two, so that their sum is a few exchanges.
__device__ constexpr int lanes_of(int head) {
  int lanes = 1;
  while (lanes * 8 < head) lanes *= 2;
  return lanes;
}

// The part of this number, of all rows', heads' and splits'; `await` returns when the new token's heads are there.
template <int HEAD, int QUERIES, class Await>
__device__ inline void attend(const AttendArguments &p, int number, uint4 *shared, Await await) {
  constexpr int CHUNKS = HEAD / 8, LANES = lanes_of(HEAD), TEAMS = THREADS / LANES;
  constexpr int AHEAD = QUERIES > 4 ? 2 : 4;  // tokens of a team on their way; sums take the registers
  constexpr float LOWEST = -3e38f;  // finite, as the difference of two infinities is no number
  static_assert(HEAD % 16 == 0 && HEAD <= MOST_HEAD && QUERIES <= MOST_QUERIES, "heads of 16 to 256 numbers");
  const int split = number % p.splits;
  const int pair = number / p.splits;  // of row and head
  const int row = pair / p.key_heads, head = pair % p.key_heads;
  const int lane = threadIdx.x % LANES, team = threadIdx.x / LANES;
  const bool working = lane < CHUNKS;

  const long long wanted = p.positions[row];
  const int position = wanted < 0 ? 0 : wanted >= p.capacity ? p.capacity - 1 : static_cast<int>(wanted);
  const int length = position + 1;
  const int divided = (length + p.splits - 1) / p.splits;
  const int share = divided > p.least ? divided : p.least;
  const int splits = (length + share - 1) / share;
  const int begin = split * share;
  const int end = begin + share < length ? begin + share : length;

  const unsigned short *joined = p.joined + static_cast<long long>(row) * (QUERIES + 2) * p.key_heads * HEAD;
  const long long store = static_cast<long long>(p.capacity) * HEAD;  // of one head
  unsigned short *keys = p.cache + (static_cast<long long>(row) * 2 * p.key_heads + head) * store;
  unsigned short *values = keys + p.key_heads * store;

  if (split >= splits) {
    await();
    return;
  }

  uint4 key[AHEAD], value[AHEAD];
  const auto load = [&](int u, int token) {
    key[u] = value[u] = uint4{0, 0, 0, 0};
    if (working && token < end && token < position) {
      key[u] = __ldcg(reinterpret_cast<const uint4 *>(keys + static_cast<long long>(token) * HEAD) + lane);
      value[u] = __ldcg(reinterpret_cast<const uint4 *>(values + static_cast<long long>(token) * HEAD) + lane);
    }
  };
#pragma unroll
  for (int u = 0; u < AHEAD; u++) load(u, begin + u * TEAMS + team);
  const int of_lane = working ? lane : 0;
  const uint4 cosines = reinterpret_cast<const uint4 *>(p.cosines + static_cast<long long>(position) * HEAD)[of_lane];
  const uint4 sines = reinterpret_cast<const uint4 *>(p.sines + static_cast<long long>(position) * HEAD)[of_lane];
  await();

  float queries[QUERIES][8] = {};
  if (working)
#pragma unroll
    for (int q = 0; q < QUERIES; q++) turn<HEAD>(joined + (head * QUERIES + q) * HEAD, lane, cosines, sines, queries[q]);

  uint4 new_key = {0, 0, 0, 0}, new_value = {0, 0, 0, 0};
  if (begin <= position && position < end && working) {  // the new token is in this part
    const unsigned short *own = joined + (QUERIES * p.key_heads + head) * HEAD;
    float turned[8];
    turn<HEAD>(own, lane, cosines, sines, turned);
    new_key = narrow(turned);
    new_value = __ldcg(reinterpret_cast<const uint4 *>(own + p.key_heads * HEAD) + lane);
    if (team == (position - begin) % TEAMS) {
      reinterpret_cast<uint4 *>(keys + static_cast<long long>(position) * HEAD)[lane] = new_key;
      reinterpret_cast<uint4 *>(values + static_cast<long long>(position) * HEAD)[lane] = new_value;
    }
  }

  float most[QUERIES], weights[QUERIES] = {}, sums[QUERIES][8] = {};
#pragma unroll
  for (int q = 0; q < QUERIES; q++) most[q] = LOWEST;
  for (int first = begin; first < end; first += TEAMS * AHEAD) {
#pragma unroll
    for (int u = 0; u < AHEAD; u++) {
      const int token = first + u * TEAMS + team;
      const bool seen = token < end;
      float k[8], v[8];
      widen(token == position ? new_key : key[u], k);
      widen(token == position ? new_value : value[u], v);
      load(u, token + TEAMS * AHEAD);
#pragma unroll
      for (int q = 0; q < QUERIES; q++) {
        float score = 0;
#pragma unroll
        for (int i = 0; i < 8; i++) score += queries[q][i] * k[i];
        score = lane_sum<LANES>(score) * p.scale;
        const float larger = seen && score > most[q] ? score : most[q];
        const float kept = exp2f(most[q] - larger), weight = seen ? exp2f(score - larger) : 0;
        most[q] = larger;
        weights[q] = weights[q] * kept + weight;
#pragma unroll
        for (int i = 0; i < 8; i++) sums[q][i] = sums[q][i] * kept + weight * v[i];
      }
    }
  }

  // Teams of a block into one, through shared memory: (TEAMS, HEAD + 2) a query, one query after the other.
  constexpr int PART = HEAD + 2;
  float *room = reinterpret_cast<float *>(shared);
  float *part = p.parts + (static_cast<long long>(pair) * p.splits + split) * QUERIES * PART;
  unsigned short *output = p.output + static_cast<long long>(pair) * QUERIES * HEAD;
#pragma unroll
  for (int q = 0; q < QUERIES; q++) {
    sync_threads();
    if (working)
#pragma unroll
      for (int i = 0; i < 8; i++) room[team * PART + lane * 8 + i] = sums[q][i];
    if (lane == 0) {
      room[team * PART + HEAD] = most[q];
      room[team * PART + HEAD + 1] = weights[q];
    }
    sync_threads();
    float largest = LOWEST;
    for (int t = 0; t < TEAMS; t++) largest = fmaxf(largest, room[t * PART + HEAD]);
    if (threadIdx.x < HEAD) {
      float sum = 0, all = 0;
      for (int t = 0; t < TEAMS; t++) {
        const float factor = exp2f(room[t * PART + HEAD] - largest);
        sum += factor * room[t * PART + threadIdx.x];
        all += factor * room[t * PART + HEAD + 1];
      }
      if (splits == 1) {
        output[q * HEAD + threadIdx.x] = to_bfloat16(sum / all);
      } else {
        part[q * PART + threadIdx.x] = sum;
        if (threadIdx.x == 0) {
          part[q * PART + HEAD] = largest;
          part[q * PART + HEAD + 1] = all;
        }
      }
    }
  }
  if (splits == 1) return;

  // Whoever comes last finds all parts written: each block's are visible before it counts itself.
  unsigned *last = reinterpret_cast<unsigned *>(shared);
  __threadfence();
  sync_threads();
  if (threadIdx.x == 0) *last = atomicAdd(p.arrived + pair, 1u) + 1 == static_cast<unsigned>(splits);
  sync_threads();
  if (!*last) return;
  __threadfence();
  if (threadIdx.x == 0) p.arrived[pair] = 0;  // for the next layer
  const float *parts = p.parts + static_cast<long long>(pair) * p.splits * QUERIES * PART;
  for (int i = threadIdx.x; i < QUERIES * HEAD; i += THREADS) {
    const float *of_query = parts + i / HEAD * PART;
    float largest = LOWEST;
    for (int s = 0; s < splits; s++) largest = fmaxf(largest, __ldcg(of_query + s * QUERIES * PART + HEAD));
    float sum = 0, all = 0;
    for (int s = 0; s < splits; s++) {
      const float *one = of_query + s * QUERIES * PART;
      const float factor = exp2f(__ldcg(one + HEAD) - largest);
      sum += factor * __ldcg(one + i % HEAD);
      all += factor * __ldcg(one + HEAD + 1);
    }
    output[i] = to_bfloat16(sum / all);
  }
}
