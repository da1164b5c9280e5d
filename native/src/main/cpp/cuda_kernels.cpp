#include "cuda_kernels.h"

#include "boundary.h"
#include "kernels/arguments.h"
#include "mmgpt_torch.h"

#include <c10/util/Exception.h>

#ifdef MMGPT_CUDA
#include <cuda.h>
#include <dlfcn.h>

#include <ATen/cuda/CUDAContext.h>
#include <c10/core/DeviceGuard.h>
#include <c10/cuda/CUDAStream.h>

#include <map>
#include <mutex>
#include <vector>
#endif

using namespace mmgpt;

namespace {

using CpuLauncher = bool (*)(const char *kernel, uint32_t blocks, uint32_t shared_bytes, const void *arguments);
constexpr int64_t SHARED_BYTES_ON_CPU = 227 << 10;  // as on an H100
CpuLauncher cpu_launcher = nullptr;  // tests run the kernels' source on the CPU

void launch_on_cpu(const KernelLaunch &launch) {
  TORCH_CHECK(cpu_launcher != nullptr, "own kernels run on CUDA devices, not on the CPU");
  constexpr int64_t AT_ONCE = 3;  // fewer than there is work for, as on a device
  auto blocks = static_cast<uint32_t>(std::min(launch.most_blocks, AT_ONCE));
  TORCH_CHECK(cpu_launcher(launch.kernel.c_str(), blocks, launch.shared_bytes, launch.arguments), launch.kernel,
              " did not run on the CPU");
}

}  // namespace

void mm_kernels_on_cpu(int64_t launcher) { cpu_launcher = reinterpret_cast<CpuLauncher>(launcher); }

#ifdef MMGPT_CUDA

namespace {

// NVRTC's functions. libtorch brings the library but neither a header of it nor one of its own table of these functions.
struct Nvrtc {
  using Program = void *;
  int (*version)(int *major, int *minor);
  const char *(*error)(int result);
  int (*create)(Program *, const char *source, const char *name, int headers, const char *const *, const char *const *);
  int (*destroy)(Program *);
  int (*add_name)(Program, const char *expression);
  int (*compile)(Program, int options, const char *const *);
  int (*log_size)(Program, size_t *);
  int (*log)(Program, char *);
  int (*lowered_name)(Program, const char *expression, const char **);
  int (*cubin_size)(Program, size_t *);
  int (*cubin)(Program, char *);
};

// The driver's. libtorch loads it, too; on a machine without a GPU there is none.
struct Driver {
  decltype(&cuCtxGetCurrent) context;
  decltype(&cuCtxSetCurrent) set_context;
  decltype(&cuDeviceGet) device;
  decltype(&cuDevicePrimaryCtxRetain) primary_context;
  decltype(&cuModuleLoadData) load;
  decltype(&cuModuleGetFunction) function;
  decltype(&cuFuncSetAttribute) set_attribute;
  decltype(&cuLaunchKernelEx) launch;
  decltype(&cuGetErrorString) error;
};

void *library(const std::string &name, const std::string &what) {
  void *handle = dlopen(name.c_str(), RTLD_LAZY);
  TORCH_CHECK(handle != nullptr, "own kernels need ", what, ": ", dlerror());
  return handle;
}

// The folder of the library that has this function.
std::string folder_of(void *function) {
  Dl_info place;
  if (dladdr(function, &place) == 0 || place.dli_fname == nullptr) return "";
  std::string path = place.dli_fname;
  return path.substr(0, path.rfind('/') + 1);
}

// libtorch_cuda of 2.14 has it loaded; otherwise libtorch's door to it knows where pip has put it.
void *nvrtc_library() {
  void *loaded = dlopen(("libnvrtc.so." + std::to_string(CUDA_VERSION / 1000)).c_str(), RTLD_LAZY);
  if (loaded != nullptr) return loaded;
  return library(folder_of(reinterpret_cast<void *>(&at::cuda::getDeviceProperties)) + "libcaffe2_nvrtc.so", "NVRTC");
}

template <class F>
void find(void *handle, const char *name, F &function) {
  function = reinterpret_cast<F>(dlsym(handle, name));
  TORCH_CHECK(function != nullptr, "own kernels need ", name, ", which isn't there");
}

Nvrtc load_nvrtc() {
  void *handle = nvrtc_library();
  Nvrtc n;
  find(handle, "nvrtcVersion", n.version);
  find(handle, "nvrtcGetErrorString", n.error);
  find(handle, "nvrtcCreateProgram", n.create);
  find(handle, "nvrtcDestroyProgram", n.destroy);
  find(handle, "nvrtcAddNameExpression", n.add_name);
  find(handle, "nvrtcCompileProgram", n.compile);
  find(handle, "nvrtcGetProgramLogSize", n.log_size);
  find(handle, "nvrtcGetProgramLog", n.log);
  find(handle, "nvrtcGetLoweredName", n.lowered_name);
  find(handle, "nvrtcGetCUBINSize", n.cubin_size);
  find(handle, "nvrtcGetCUBIN", n.cubin);
  // NVRTC looks for the rest of itself by name only. pip's lies beside it, where nobody else looks.
  int major = 0, minor = 0;
  if (n.version(&major, &minor) == 0) {
    std::string rest = "libnvrtc-builtins.so." + std::to_string(major) + "." + std::to_string(minor);
    dlopen((folder_of(reinterpret_cast<void *>(n.version)) + rest).c_str(), RTLD_LAZY | RTLD_GLOBAL);  // if not, NVRTC says so
  }
  return n;
}

const Nvrtc &nvrtc() {
  static const Nvrtc loaded = load_nvrtc();
  return loaded;
}

Driver load_driver() {
  void *handle = library("libcuda.so.1", "NVIDIA's driver");
  Driver d;
  find(handle, "cuCtxGetCurrent", d.context);
  find(handle, "cuCtxSetCurrent", d.set_context);
  find(handle, "cuDeviceGet", d.device);
  find(handle, "cuDevicePrimaryCtxRetain", d.primary_context);
  find(handle, "cuModuleLoadData", d.load);
  find(handle, "cuModuleGetFunction", d.function);
  find(handle, "cuFuncSetAttribute", d.set_attribute);
  find(handle, "cuLaunchKernelEx", d.launch);
  find(handle, "cuGetErrorString", d.error);
  return d;
}

const Driver &driver() {
  static const Driver loaded = load_driver();
  return loaded;
}

void check(CUresult result, const char *what, const std::string &kernel) {
  if (result == CUDA_SUCCESS) return;
  const char *reason = "unknown error";
  driver().error(result, &reason);
  TORCH_CHECK(false, "own kernel ", kernel, ": ", what, " failed: ", reason);
}

struct Compiled {
  std::string name;  // the compiler's, of the instance
  std::vector<char> cubin;
  std::string log;
};

Compiled compile(const std::string &kernel, const std::string &architecture) {
  const Nvrtc &n = nvrtc();
  Nvrtc::Program program = nullptr;
  auto checked = [&](int result, const char *what) {
    TORCH_CHECK(result == 0, "own kernel ", kernel, ": ", what, " failed: ", n.error(result));
  };
  checked(n.create(&program, kernels_source, "kernels.cu", 0, nullptr, nullptr), "nvrtcCreateProgram");
  struct Destroyed {
    const Nvrtc &nvrtc;
    Nvrtc::Program &program;
    ~Destroyed() { nvrtc.destroy(&program); }
  } destroyed{n, program};
  checked(n.add_name(program, kernel.c_str()), "nvrtcAddNameExpression");
  std::string target = "--gpu-architecture=" + architecture;
  const char *options[] = {target.c_str(), "--std=c++17", "--ptxas-options=-v"};
  int result = n.compile(program, std::size(options), options);
  Compiled compiled;
  size_t size = 0;
  checked(n.log_size(program, &size), "nvrtcGetProgramLogSize");
  compiled.log.resize(size);
  checked(n.log(program, compiled.log.data()), "nvrtcGetProgramLog");
  while (!compiled.log.empty() && compiled.log.back() == '\0') compiled.log.pop_back();
  TORCH_CHECK(result == 0, "own kernel ", kernel, " doesn't compile for ", architecture, ": ", n.error(result), "; ", compiled.log);
  const char *name = nullptr;
  checked(n.lowered_name(program, kernel.c_str(), &name), "nvrtcGetLoweredName");
  compiled.name = name;
  checked(n.cubin_size(program, &size), "nvrtcGetCUBINSize");
  compiled.cubin.resize(size);
  checked(n.cubin(program, compiled.cubin.data()), "nvrtcGetCUBIN");
  return compiled;
}

struct Loaded {
  CUfunction function;
  uint32_t most_shared_bytes;  // that it has been allowed to have
};

// libtorch's context of the device, where this thread hasn't had it yet.
void enter_context(c10::Device device) {
  CUcontext context = nullptr;
  check(driver().context(&context), "cuCtxGetCurrent", "");
  if (context != nullptr) return;
  CUdevice number = 0;
  check(driver().device(&number, device.index()), "cuDeviceGet", "");
  check(driver().primary_context(&context, number), "cuDevicePrimaryCtxRetain", "");
  check(driver().set_context(context), "cuCtxSetCurrent", "");
}

constexpr uint32_t UNASKED = 48 << 10;  // shared memory that a block gets without a word

Loaded load(const cudaDeviceProp &properties, const std::string &kernel) {
  Compiled compiled = compile(kernel, "sm_" + std::to_string(properties.major) + std::to_string(properties.minor));
  CUmodule module = nullptr;
  CUfunction function = nullptr;
  check(driver().load(&module, compiled.cubin.data()), "cuModuleLoadData", kernel);
  check(driver().function(&function, module, compiled.name.c_str()), "cuModuleGetFunction", kernel);
  return {function, UNASKED};
}

void allow(Loaded &loaded, const KernelLaunch &launch) {
  if (launch.shared_bytes <= loaded.most_shared_bytes) return;
  check(driver().set_attribute(loaded.function, CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES, static_cast<int>(launch.shared_bytes)),
        "asking for shared memory", launch.kernel);
  loaded.most_shared_bytes = launch.shared_bytes;
}

// Modules stay until the process ends: there are few, and recorded graphs refer to them.
CUfunction ready(c10::Device device, const cudaDeviceProp &properties, const KernelLaunch &launch) {
  static std::mutex lock;
  static std::map<std::pair<int, std::string>, Loaded> all;
  std::lock_guard<std::mutex> held(lock);
  auto key = std::make_pair(static_cast<int>(device.index()), launch.kernel);
  auto found = all.find(key);
  if (found == all.end()) found = all.emplace(key, load(properties, launch.kernel)).first;
  allow(found->second, launch);
  return found->second.function;
}

}  // namespace

void mmgpt::launch(c10::Device device, const KernelLaunch &launch) {
  if (device.is_cpu()) return launch_on_cpu(launch);
  TORCH_CHECK(device.is_cuda(), "own kernels run on CUDA devices, not on ", device);
  c10::DeviceGuard guard(device);
  enter_context(device);
  const auto &properties = *at::cuda::getDeviceProperties(device.index());
  CUfunction function = ready(device, properties, launch);
  int64_t blocks = std::min(launch.most_blocks, int64_t{properties.multiProcessorCount});
  CUlaunchAttribute at_once = {};
  at_once.id = CU_LAUNCH_ATTRIBUTE_COOPERATIVE;
  at_once.value.cooperative = 1;
  CUlaunchConfig config = {};
  config.gridDimX = static_cast<unsigned>(blocks);
  config.blockDimX = THREADS + MESSENGERS;
  config.gridDimY = config.gridDimZ = config.blockDimY = config.blockDimZ = 1;
  config.sharedMemBytes = launch.shared_bytes;
  config.hStream = c10::cuda::getCurrentCUDAStream(device.index()).stream();
  config.attrs = &at_once;
  config.numAttrs = 1;
  void *arguments[] = {const_cast<void *>(launch.arguments)};
  check(driver().launch(&config, function, arguments, nullptr), "the launch", launch.kernel);
}

int64_t mmgpt::most_shared_bytes(c10::Device device) {
  if (!device.is_cuda()) return SHARED_BYTES_ON_CPU;
  return static_cast<int64_t>(at::cuda::getDeviceProperties(device.index())->sharedMemPerBlockOptin);
}

std::string mmgpt::kernel_report(const std::string &kernel, const std::string &architecture) {
  return compile(kernel, architecture).log;
}

#else

void mmgpt::launch(c10::Device device, const KernelLaunch &launch) {
  TORCH_CHECK(device.is_cpu(), "this libtorch was built without CUDA");
  launch_on_cpu(launch);
}

int64_t mmgpt::most_shared_bytes(c10::Device) { return SHARED_BYTES_ON_CPU; }

std::string mmgpt::kernel_report(const std::string &, const std::string &) {
  TORCH_CHECK(false, "this libtorch was built without CUDA");
}

#endif
