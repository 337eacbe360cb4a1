# One interface target carries the warnings and the sanitizers for everything that is ours.
add_library(interleave_warnings INTERFACE)
target_compile_options(interleave_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Woverloaded-virtual)
# g++ 12 warns of overlapping copies inside std::string (GCC bug 105651) and of uninitialised limbs inside Boost's cpp_int where
# there are none.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(interleave_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(INTERLEAVE_WERROR)
    target_compile_options(interleave_warnings INTERFACE -Werror)
endif()
if(INTERLEAVE_SANITIZE)
    target_compile_options(interleave_warnings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(interleave_warnings INTERFACE -fsanitize=address,undefined)
endif()
