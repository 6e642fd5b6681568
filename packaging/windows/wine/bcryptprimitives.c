/* The one function of Windows' random numbers that the cryptography library imports and wine has
 * not: it is asked of the function that wine has. For trying the program out under wine only.
 */

#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length) {
    return RtlGenRandom(buffer, (ULONG)length);
}
