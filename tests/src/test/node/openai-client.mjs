// What people do with the official client: node openai-client.mjs BASE_URL
import assert from 'node:assert/strict';
import OpenAI from 'openai';

const client = new OpenAI({baseURL: process.argv[2], apiKey: 'none needed'});
const ask = {
  model: 'tiny',
  max_tokens: 10,
  logit_bias: {2: -100},
  messages: [{role: 'user', content: 'Tell me about shapes.'}],
};

const models = [];
for await (const model of client.models.list()) {
  models.push(model.id);
}
assert.deepEqual(models, ['tiny', 'red']);

const whole = await client.chat.completions.create(ask);
assert.equal(whole.choices[0].finish_reason, 'length');
assert.equal(whole.usage.completion_tokens, 10);

let streamed = '';
const stream = await client.chat.completions.create({
  ...ask, stream: true, stream_options: {include_usage: true},
});
let usage = null;
for await (const chunk of stream) {
  streamed += chunk.choices[0]?.delta?.content ?? '';
  usage = chunk.usage ?? usage;
}
assert.equal(streamed, whole.choices[0].message.content);
assert.equal(usage.completion_tokens, 10);

const stopped = await client.chat.completions.create({...ask, max_tokens: 400, stream: true});
for await (const chunk of stopped) {
  if (chunk.choices[0]?.delta?.content) {
    stopped.controller.abort();
    break;
  }
}

await assert.rejects(
  client.chat.completions.create({...ask, model: 'nobody'}),
  (error) => error instanceof OpenAI.NotFoundError && error.code === 'model_not_found',
);

const completion = await client.completions.create({model: 'tiny', prompt: 'The', max_tokens: 3});
assert.equal(completion.object, 'text_completion');

const tool = {
  type: 'function',
  function: {
    name: 'paint',
    parameters: {type: 'object', properties: {colour: {enum: ['red', 'blue']}}, required: ['colour']},
  },
};
const call = await client.chat.completions
  .stream({...ask, max_tokens: 60, tools: [tool], tool_choice: 'required'})
  .finalChatCompletion();
assert.equal(call.choices[0].finish_reason, 'tool_calls');
const {colour} = JSON.parse(call.choices[0].message.tool_calls[0].function.arguments);
assert.ok(['red', 'blue'].includes(colour));
