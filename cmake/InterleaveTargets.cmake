# One interface target carries the warnings and the sanitizers for everything that is ours.
add_library(interleave_warnings INTERFACE)
target_compile_options(interleave_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Woverloaded-virtual)
# g++ 12 warns of overlapping copies inside std::string where there are none (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(interleave_warnings INTERFACE -Wno-restrict)
endif()
if(INTERLEAVE_WERROR)
    target_compile_options(interleave_warnings INTERFACE -Werror)
endif()
if(INTERLEAVE_SANITIZE)
    target_compile_options(interleave_warnings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(interleave_warnings INTERFACE -fsanitize=address,undefined)
endif()
