// The loops of OperatorBenchmark in C++, against the same libtorch. Prints "case nanoseconds" for each sample.
#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

namespace {

double seconds_of(const std::function<void()> &work, int64_t times) {
  auto start = std::chrono::steady_clock::now();
  for (int64_t i = 0; i < times; i++) work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void measure(const char *name, int samples, double sample_seconds, const std::function<void()> &work) {
  int64_t times = 1;
  while (seconds_of(work, times) < sample_seconds / 4) times *= 2;
  times *= 4;
  for (int i = 0; i < samples; i++) std::printf("%s %.2f\n", name, seconds_of(work, times) / times * 1e9);
}

struct Mlp {
  std::vector<at::Tensor> parameters, averages, squares, steps, none;
  at::Tensor x = at::randn({32, 64}), y = at::randn({32, 64});

  Mlp() {
    for (const std::vector<int64_t> &shape : std::vector<std::vector<int64_t>>{{64, 64}, {64}, {64, 64}, {64}}) {
      parameters.push_back((at::randn(shape) * 0.1).requires_grad_(true));
      averages.push_back(at::zeros(shape));
      squares.push_back(at::zeros(shape));
      steps.push_back(at::zeros({}));
    }
  }

  void step() {
    auto hidden = at::linear(x, parameters[0], parameters[1]).relu();
    auto loss = at::mse_loss(at::linear(hidden, parameters[2], parameters[3]), y);
    loss.backward();
    at::NoGradGuard no_grad;
    std::vector<at::Tensor> gradients;
    for (auto &parameter : parameters) gradients.push_back(parameter.grad());
    at::_foreach_add_(steps, 1);
    at::_fused_adamw_(parameters, gradients, averages, squares, none, steps, 1e-3, 0.9, 0.999, 0.01, 1e-8, false, false);
    for (auto &parameter : parameters) parameter.mutable_grad().reset();
  }
};

}  // namespace

int main(int count, char **arguments) {
  int samples = count > 1 ? std::atoi(arguments[1]) : 10;
  double seconds = count > 2 ? std::atof(arguments[2]) : 0.1;
  at::set_num_threads(1);
  at::manual_seed(0);
  auto a = at::randn({4, 4}), b = at::randn({4, 4});
  auto w = at::randn({4, 4}).requires_grad_(true);
  auto one = at::randn({1}), many = at::randn({1024});
  std::vector<float> array(1024, 1.5f);
  Mlp mlp;
  measure("add", samples, seconds, [&] { auto c = a.add(b); });
  measure("mul", samples, seconds, [&] { auto c = a.mul(b); });
  measure("view", samples, seconds, [&] { auto c = a.view({2, 8}); });
  measure("matmul", samples, seconds, [&] { auto c = a.matmul(b); });
  measure("matmulWithGrad", samples, seconds, [&] { auto c = a.matmul(w); });
  measure("mlpStep", samples, seconds, [&] { mlp.step(); });
  volatile float sink = 0;
  measure("item", samples, seconds, [&] { sink = one.item<float>(); });
  measure("fromArray", samples, seconds, [&] { auto c = torch::tensor(at::ArrayRef<float>(array)); });
  measure("toArray", samples, seconds, [&] {
    const float *data = many.const_data_ptr<float>();
    std::vector<float> copy(data, data + many.numel());
    sink = copy[7];
  });
  measure("copyTo", samples, seconds, [&] {
    const float *data = many.const_data_ptr<float>();
    std::copy(data, data + many.numel(), array.data());
    sink = array[7];
  });
}
